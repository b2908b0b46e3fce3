import Hummingbird

/// Refuses requests that name no host, or one that is not ours (DNS rebinding, wrong virtual host).
struct HostGuard: RouterMiddleware {
  typealias Context = OfficeRequestContext

  private let hosts: Set<String>

  init(configuration: WebConfiguration) {
    var hosts: Set<String> = []
    for name in ["127.0.0.1", "localhost", "[::1]", configuration.host] {
      hosts.insert("\(name):\(configuration.port)")
      if configuration.port == 80 { hosts.insert(name) }
    }
    for name in configuration.allowedHosts { hosts.insert(name.lowercased()) }
    if let address = configuration.publicOffice.address { hosts.insert(address.host) }
    self.hosts = hosts
  }

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority?.lowercased(), hosts.contains(host) else {
      throw WebFailure.foreignHost
    }
    return try await next(request, context)
  }
}
