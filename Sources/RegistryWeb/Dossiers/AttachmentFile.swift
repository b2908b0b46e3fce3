import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import RegistryServices

/// A kept file on its way to a browser.
///
/// It came from outside: it is served as what its content was found to be, may load and run nothing, and a PDF
/// is handed over to be kept and not shown in the page.
enum AttachmentFile {
  static func response(path: String, media: String) throws -> Response {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WebFailure.notFound
    }
    return response(
      bytes: [UInt8](bytes), media: media,
      disposition: media == KeptAttachment.Media.pdf.rawValue ? "attachment" : "inline")
  }

  /// The small picture, or the sign that stands for it.
  static func response(of thumbnail: AttachmentThumbnail) throws -> Response {
    if let path = thumbnail.path {
      return try response(path: path, media: KeptAttachment.Media.jpeg.rawValue)
    }
    return response(
      bytes: [UInt8](FileSign.svg(thumbnail.media).utf8), media: "image/svg+xml",
      disposition: "inline")
  }

  private static func response(bytes: [UInt8], media: String, disposition: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: media, .cacheControl: "no-store", .contentDisposition: disposition,
        .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
