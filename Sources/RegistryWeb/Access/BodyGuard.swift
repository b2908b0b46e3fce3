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
      return try await close(connection, after: WebFailure.tooLarge(limit: limit))
    }
    var counted = request
    let (body, meter) = MeteredBody.wrap(request.body, limit: limit)
    counted.body = body
    do {
      let response = try await next(counted, context)
      if meter.hasEnded { return response }
      try await finish(counted.body)
      return response
    } catch {
      if meter.isOverLimit { return try await close(connection, after: error) }
      if !meter.hasEnded { try await finish(counted.body) }
      throw error
    }
  }

  private func hasBody(_ request: Request) -> Bool {
    if let length = request.headers[.contentLength] { return length != "0" }
    return request.headers[.transferEncoding] != nil
  }

  /// Reads what a handler left unread, so that the connection can serve the next request.
  private func finish(_ body: RequestBody) async throws {
    do {
      for try await _ in body {}
    } catch is WebFailure {
      return
    }
  }

  /// Answers with the error and closes the connection soon after: what is still coming is not read.
  private func close(
    _ connection: OfficeRequestContext.Connection?, after error: any Error
  ) async throws -> Response {
    if let connection {
      Task {
        try await Task.sleep(for: .seconds(2))
        connection.close()
      }
    }
    throw error
  }
}
