import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import RegistryServices

/// A kept file on its way to a browser.
///
/// It came from outside: it is served as what its content was found to be, may load and run nothing, and a PDF
/// is handed over to be kept and not shown in the page. It goes out in pieces: who reads slowly holds one of them.
enum AttachmentFile {
  static func response(path: String, media: String) throws -> Response {
    guard FileManager.default.fileExists(atPath: path),
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    else { throw WebFailure.notFound }
    var headers = headers(
      media,
      disposition: media == KeptAttachment.Media.pdf.rawValue ? "attachment" : "inline")
    headers[.contentLength] = "\(size)"
    return Response(
      status: .ok, headers: headers, body: FileStream.body(place: path, byteCount: size))
  }

  /// The small picture, or the sign that stands for it.
  static func response(of thumbnail: AttachmentThumbnail) throws -> Response {
    if let path = thumbnail.path {
      return try response(path: path, media: KeptAttachment.Media.jpeg.rawValue)
    }
    return Response(
      status: .ok, headers: headers("image/svg+xml", disposition: "inline"),
      body: ResponseBody(byteBuffer: ByteBuffer(string: FileSign.svg(thumbnail.media))))
  }

  private static func headers(_ media: String, disposition: String) -> HTTPFields {
    [
      .contentType: media, .cacheControl: "no-store", .contentDisposition: disposition,
      .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
    ]
  }
}
