import HTTPTypes
import Hummingbird

/// Headers that keep a page to itself, on every answer.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = OfficeRequestContext

  private let fields: HTTPFields

  init(isReachedThroughHTTPS: Bool) {
    let policy = [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
      "font-src 'self'", "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
      "base-uri 'none'",
    ]
    // With `no-referrer` browsers send `Origin: null` from our own forms (Fetch, "append a request
    // Origin header"); `same-origin` tells other sites just as little and keeps the check honest.
    var values: [(String, String)] = [
      ("Content-Security-Policy", policy.joined(separator: "; ")),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
      ("X-Frame-Options", "DENY"),
      ("X-Robots-Tag", "noindex, nofollow"),
    ]
    if isReachedThroughHTTPS {
      values.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
    }
    var fields = HTTPFields()
    for (name, value) in values {
      guard let name = HTTPField.Name(name) else { continue }
      fields[name] = value
    }
    self.fields = fields
  }

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A public file brings a stricter policy of its own, by the hash of its style sheet.
    for field in fields where response.headers[field.name] == nil {
      response.headers[field.name] = field.value
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if context.notes.closesConnection { response.headers[.connection] = "close" }
    return response
  }
}
