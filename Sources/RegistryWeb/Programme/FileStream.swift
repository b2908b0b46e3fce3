import Glibc
import HTTPTypes
import Hummingbird
import NIOCore

/// A file on its way out, in pieces: as a download, never shown as a page of ours.
enum FileStream {
  private static let pieceBytes = 65_536

  static func response(place: String, name: String, byteCount: Int) -> Response {
    var headers: HTTPFields = [
      .contentType: "application/octet-stream", .cacheControl: "no-store",
      .contentLength: "\(byteCount)",
    ]
    headers[.contentDisposition] =
      "attachment; filename=\"\(Download.plainName(name))\"; filename*=UTF-8''\(QueryText.escaped(name))"
    return Response(
      status: .ok, headers: headers, body: body(place: place, byteCount: byteCount))
  }

  /// The bytes of a file, one piece at a time.
  static func body(place: String, byteCount: Int) -> ResponseBody {
    ResponseBody(contentLength: byteCount) { writer in
      let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { throw WebFailure.notFound }
      defer { close(descriptor) }
      var piece = [UInt8](repeating: 0, count: pieceBytes)
      while true {
        let size = piece.count
        let got = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, size) }
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        try await writer.write(ByteBuffer(bytes: piece[0..<got]))
      }
      try await writer.finish(nil)
    }
  }
}
