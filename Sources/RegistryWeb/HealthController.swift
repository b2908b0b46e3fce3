import HTTPTypes
import Hummingbird

/// Signs of life, and the files that pages are dressed in.
struct HealthController: Sendable {
  let statics: StaticShelf

  func addRoutes(to table: inout RouteTable) {
    table.open("/health") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"status":"ok"}"#)))
    }
    table.open("/static/:file") { _, context in
      guard let item = statics.item(try context.pathValue("file")) else {
        throw WebFailure.notFound
      }
      return Response(
        status: .ok,
        headers: [
          .contentType: item.mediaType, .cacheControl: "public, max-age=31536000, immutable",
        ],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: item.bytes)))
    }
  }
}
