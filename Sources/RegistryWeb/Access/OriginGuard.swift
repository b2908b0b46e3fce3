import HTTPTypes
import Hummingbird

/// Lets a request change something only when the browser says that it comes from our own pages.
///
/// Every browser in use sends `Origin` with a POST, and `Sec-Fetch-Site` where the address is
/// trusted; whichever is there must speak for us, and one must be there. The forms' secret is checked
/// besides (`RouteTable`).
struct OriginGuard: RouterMiddleware {
  typealias Context = OfficeRequestContext

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    if request.method != .get, request.method != .head, !isOurs(request) {
      throw WebFailure.formNotOurs
    }
    return try await next(request, context)
  }

  private func isOurs(_ request: Request) -> Bool {
    var speaksForUs = false
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      guard site == "same-origin" else { return false }
      speaksForUs = true
    }
    if let origin = request.headers[.origin] {
      guard let host = request.head.authority,
        origin.lowercased() == "http://\(host.lowercased())"
          || origin.lowercased() == "https://\(host.lowercased())"
      else { return false }
      speaksForUs = true
    }
    return speaksForUs
  }
}
