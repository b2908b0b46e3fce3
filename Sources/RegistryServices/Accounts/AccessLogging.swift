/// What is kept of who looked at what; no names and no identity numbers, opaque ids only.
public enum AccessEvent: Sendable, Equatable {
  case searched(by: String, hits: Int)
  case sawPerson(String, by: String)
  case sawCases(indicator: String, rows: Int, by: String)
}

/// Keeps who looked at what.
public protocol AccessLogging: Sendable {
  func note(_ event: AccessEvent) async throws
}
