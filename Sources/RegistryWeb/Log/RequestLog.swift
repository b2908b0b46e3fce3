import HTTPTypes
import Hummingbird
import Logging

/// One line a request: its number, the route's pattern, the status and how long it took. Never the
/// path itself, its query or a body: they may hold personal data.
struct RequestLog: RouterMiddleware {
  typealias Context = OfficeRequestContext

  let logger: Logger

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    var metadata: Logger.Metadata = [
      "request": "\(context.requestID)",
      "method": "\(request.method.rawValue.prefix(10))",
      "route": "\(context.endpointPath ?? "none")",
      "status": "\(response.status.code)",
      "ms": "\(microseconds / 1_000).\(String(1_000 + microseconds % 1_000).dropFirst())",
    ]
    let notes = context.notes
    if !notes.role.isEmpty { metadata["role"] = "\(notes.role)" }
    if !notes.failure.isEmpty { metadata["failure"] = "\(notes.failure)" }
    logger.log(level: response.status.code >= 500 ? .error : .info, "request", metadata: metadata)
    return response
  }
}
