import HTTPTypes
import Hummingbird
import RegistryServices

/// The routes, each with what it asks of its caller: none can be added without saying so.
///
/// The table is also what the permission tests walk through.
struct RouteTable {
  struct Entry: Sendable, Equatable {
    var method: HTTPRequest.Method
    var path: String
    var permission: Permission
  }

  typealias Handler = @Sendable (Request, OfficeRequestContext) async throws -> Response
  typealias FormHandler =
    @Sendable (FormBody, Request, OfficeRequestContext) async throws -> Response

  let router: Router<OfficeRequestContext>
  let sessions: SessionCookies
  let configuration: WebConfiguration
  private(set) var entries: [Entry] = []

  init(
    router: Router<OfficeRequestContext>, sessions: SessionCookies, configuration: WebConfiguration
  ) {
    self.router = router
    self.sessions = sessions
    self.configuration = configuration
  }

  /// A page to read.
  mutating func page(_ path: String, for permission: Permission, _ handler: @escaping Handler) {
    add(.get, path, permission) { request, context in try await handler(request, context) }
  }

  /// A form that somebody sends: read whole, its secret checked before anything else happens.
  mutating func form(_ path: String, for permission: Permission, _ handler: @escaping FormHandler) {
    let limit = configuration.maximumFormBytes
    let keep: @Sendable (Request) async throws -> any Error = { request in
      KeptForm(
        action: request.uri.path, form: try await FormBody(reading: request, upTo: limit))
    }
    add(.post, path, permission, missingSession: keep) { request, context in
      let form = try await FormBody(reading: request, upTo: limit)
      guard SecretText.matches(form["formToken"], context.formToken) else {
        throw WebFailure.formNotOurs
      }
      return try await handler(form, request, context)
    }
  }

  /// A sending that the handler reads itself, piece by piece; it checks the secret with
  /// `SecretText.matches` before it keeps anything.
  mutating func upload(_ path: String, for permission: Permission, _ handler: @escaping Handler) {
    add(.post, path, permission) { request, context in try await handler(request, context) }
  }

  /// A command from a program, with the session's secret in the header `X-CSRF-Token`.
  mutating func command(_ path: String, for permission: Permission, _ handler: @escaping Handler) {
    add(.post, path, permission) { request, context in
      guard let name = HTTPField.Name("X-CSRF-Token"),
        SecretText.matches(request.headers[name] ?? "", context.formToken)
      else { throw WebFailure.formNotOurs }
      return try await handler(request, context)
    }
  }

  /// Files and signs of life, for which nobody's session is looked up.
  mutating func open(_ path: String, _ handler: @escaping Handler) {
    entries.append(Entry(method: .get, path: path, permission: .anyone))
    router.on(RouterPath(path), method: .get) { request, context in
      try await handler(request, context)
    }
  }

  private mutating func add(
    _ method: HTTPRequest.Method, _ path: String, _ permission: Permission,
    missingSession: @escaping @Sendable (Request) async throws -> any Error = { _ in
      WebFailure.signInNeeded
    },
    _ handler: @escaping Handler
  ) {
    entries.append(Entry(method: method, path: path, permission: permission))
    let sessions = sessions
    router.on(RouterPath(path), method: method) { request, context in
      var context = context
      let isNewToken = try await sessions.load(from: request, into: &context)
      context.notes.role = context.session?.account.role.rawValue ?? ""
      if !permission.allows(context.session?.account.role) {
        throw context.session == nil
          ? try await missingSession(request) : WebFailure.forbidden
      }
      var response = try await handler(request, context)
      if isNewToken { sessions.keepFormToken(context.formToken, in: &response) }
      return response
    }
  }
}
