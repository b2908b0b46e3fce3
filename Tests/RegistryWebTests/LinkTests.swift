import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Nobody is led to a page that turns him away.
@Suite struct LinkTests {
  @Test(arguments: Role.allCases)
  func `no page shows a role the way to what that role may not open`(role: Role) async throws {
    let probe = try RouterProbe()
    let pages = probe.website.routes.filter { $0.method == .get }
    var closed: Set<String> = []
    for route in pages where route.permission.allows(role) && route.path != "/dang-xuat" {
      let path = PermissionTests.example(route.path)
      let answer = try await probe.send(.get, path, as: role)
      guard answer.status == 200 else { continue }
      for href in Self.addresses(in: answer.body) {
        let target = pages.first { Self.fits(href, $0.path) }
        if let target, !target.permission.allows(role) { closed.insert("\(path) → \(href)") }
      }
    }
    #expect(closed.sorted() == [])
  }

  /// The addresses of our own pages that a page links to, without question or fragment.
  private static func addresses(in page: String) -> Set<String> {
    var found: Set<String> = []
    for part in page.split(separator: " href=\"").dropFirst() where part.hasPrefix("/") {
      found.insert(String(part.prefix { !"\"?#".contains($0) }))
    }
    return found
  }

  /// Whether an address is one of a route; a fixed part counts before a variable one.
  private static func fits(_ address: String, _ route: String) -> Bool {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    let names = route.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == names.count
      && zip(parts, names).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
  }
}
