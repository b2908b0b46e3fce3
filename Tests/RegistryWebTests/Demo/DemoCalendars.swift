import RegistryServices

/// Calendar feeds of the demo office: one secret a person, counted.
actor DemoCalendars: CalendarFeeds {
  private var tokens: [String: String] = [:]
  private var count = 0

  func owner(ofToken token: String) async throws -> String? {
    tokens.first { $0.value == token }?.key
  }

  func renew(for account: Account) async throws -> String {
    count += 1
    tokens[account.id] = "bi-mat-\(count)"
    return "bi-mat-\(count)"
  }

  func revoke(for account: Account) async throws { tokens[account.id] = nil }
  func exists(for account: Account) async throws -> Bool { tokens[account.id] != nil }
}
