import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// A kept file on its way to a browser.
enum AttachmentFile {
  static func response(path: String, media: String) throws -> Response {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WebFailure.notFound
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: media, .cacheControl: "no-store",
        .contentDisposition: media == "application/pdf" ? "attachment" : "inline",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
