import HTTPTypes
import Hummingbird

/// Cuts off bodies that are too large or come too slowly: the whole body has a deadline, however
/// steadily it dribbles (reliability finding 8).
struct BodyGuard: RouterMiddleware {
  typealias Context = OfficeRequestContext

  let configuration: WebConfiguration

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    guard hasBody(request) else { return try await next(request, context) }
    let isUpload = request.headers[.contentType]?.hasPrefix("multipart/") ?? false
    let limit = isUpload ? configuration.maximumUploadBytes : configuration.maximumFormBytes
    let deadline = isUpload ? configuration.uploadDeadline : configuration.bodyDeadline
    let connection = context.connection
    let watch = Task {
      try await Task.sleep(for: .seconds(deadline))
      context.notes.failure = "body deadline"
      connection?.close()
    }
    defer { watch.cancel() }

    let declared = request.headers[.contentLength].flatMap { Int($0) }
    if let declared, declared > limit {
      closeSoon(connection, context.notes)
      throw WebFailure.tooLarge(limit: limit)
    }
    var counted = request
    let (body, meter) = MeteredBody.wrap(request.body, limit: limit)
    counted.body = body
    // A body can be iterated once only, so what a handler leaves unread is not ours to read: the
    // answer goes out and the connection is closed.
    defer { if !meter.hasEnded { closeSoon(connection, context.notes) } }
    return try await next(counted, context)
  }

  private func hasBody(_ request: Request) -> Bool {
    if let length = request.headers[.contentLength] { return length != "0" }
    return request.headers[.transferEncoding] != nil
  }

  /// Closes a connection when its answer has had time to go out.
  private func closeSoon(
    _ connection: OfficeRequestContext.Connection?, _ notes: RequestNotes
  ) {
    notes.closesConnection = true
    guard let connection else { return }
    Task {
      try await Task.sleep(for: .seconds(1))
      connection.close()
    }
  }
}
