import HTTPTypes
import Hummingbird
import RegistryServices

/// The two cookies: who is signed in, and the secret of forms before sign-in.
struct SessionCookies: Sendable {
  let accounts: any AccountDesk
  let isSecure: Bool

  /// `__Host-` binds a cookie to this host alone; browsers take it only over HTTPS.
  var sessionName: String { isSecure ? "__Host-hotich" : "hotich" }
  var formName: String { isSecure ? "__Host-hotich-form" : "hotich-form" }

  /// Finds the session of a request and the secret of its forms; answers whether the secret is new
  /// and must go out as a cookie.
  func load(from request: Request, into context: inout OfficeRequestContext) async throws -> Bool {
    if let token = token(of: request), let session = try await accounts.session(token: token) {
      context.session = session
      context.formToken = session.formToken
      return false
    }
    if let kept = request.cookies[formName]?.value, kept.utf8.count == 64 {
      context.formToken = kept
      return false
    }
    context.formToken = SecretText.random()
    return true
  }

  /// The session's token as the browser sent it.
  func token(of request: Request) -> String? {
    guard let value = request.cookies[sessionName]?.value, !value.isEmpty else { return nil }
    return value
  }

  func keepSession(_ token: String, in response: inout Response) {
    set(sessionName, to: token, in: &response)
  }

  func keepFormToken(_ token: String, in response: inout Response) {
    set(formName, to: token, in: &response)
  }

  func forgetSession(in response: inout Response) {
    set(sessionName, to: "", maxAge: 0, in: &response)
  }

  private func set(
    _ name: String, to value: String, maxAge: Int? = nil, in response: inout Response
  ) {
    var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if isSecure { text += "; Secure" }
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    response.headers.append(HTTPField(name: .setCookie, value: text))
  }
}
