import Hummingbird

/// Makes whoever sends too much wait: one bucket an address, since a made-up cookie must not open a
/// fresh one. Guessing of passwords is slowed by the accounts themselves.
struct RateGuard: RouterMiddleware {
  typealias Context = OfficeRequestContext

  let buckets: RequestBuckets

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    if let wait = await buckets.take(from: context.remoteAddress, at: .now) {
      throw WebFailure.tooMany(waitSeconds: wait)
    }
    return try await next(request, context)
  }
}
