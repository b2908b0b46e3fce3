internal import CivilDate
internal import Crypto
internal import RegistryServices
internal import SQLToolkit

/// The counters of failed sign-ins.
enum SignInFailureTable {
  enum Scope: String, Sendable {
    case pair, name, address

    var throttle: SignInThrottle {
      switch self {
      case .pair: .pair
      case .name: .name
      case .address: .address
      }
    }
  }

  /// A counter: which sort, and whose.
  struct Counter: Sendable {
    let scope: Scope
    let bucket: String
  }

  /// Six digits of the hash of what was typed; see the migration for why so few.
  static func bucket(_ parts: String...) -> String {
    let digest = SHA256.hash(data: Array(parts.joined(separator: "\u{1F}").utf8))
    return Hexadecimal.text(Array(digest.prefix(3)))
  }

  /// The longest of the waits, in seconds.
  static func waitSeconds(
    _ counters: [Counter], at now: Instant, _ connection: any SQLConnection
  ) throws -> Int {
    try counters.map { counter in
      try connection.firstRow(
        """
        SELECT failures, last_failed_at FROM sign_in_failure
        WHERE scope = \(counter.scope.rawValue) AND bucket = \(counter.bucket)
        """
      ) { row in
        let last = Instant(iso8601: row.text(1)) ?? now
        return counter.scope.throttle.waitSeconds(after: row.integer(0), last: last, now: now)
      } ?? 0
    }.max() ?? 0
  }

  static func add(
    _ counters: [Counter], at now: Instant, _ connection: any SQLConnection
  ) throws {
    for counter in counters {
      try connection.run(
        """
        INSERT INTO sign_in_failure (scope, bucket, failures, last_failed_at)
        VALUES (\(counter.scope.rawValue), \(counter.bucket), 1, \(now.iso8601))
        ON CONFLICT (scope, bucket) DO UPDATE SET
          failures = sign_in_failure.failures + 1, last_failed_at = excluded.last_failed_at
        """)
    }
  }

  /// Takes back so many failures that were none.
  static func takeBack(
    _ number: Int, from counters: [Counter], _ connection: any SQLConnection
  ) throws {
    for counter in counters {
      let scope = counter.scope.rawValue
      try connection.run(
        """
        DELETE FROM sign_in_failure
        WHERE scope = \(scope) AND bucket = \(counter.bucket) AND failures <= \(number)
        """)
      try connection.run(
        """
        UPDATE sign_in_failure SET failures = failures - \(number)
        WHERE scope = \(scope) AND bucket = \(counter.bucket)
        """)
    }
  }

  static func failures(_ counter: Counter, _ connection: any SQLConnection) throws -> Int {
    try connection.firstRow(
      """
      SELECT failures FROM sign_in_failure
      WHERE scope = \(counter.scope.rawValue) AND bucket = \(counter.bucket)
      """
    ) { $0.integer(0) } ?? 0
  }

  static func clear(_ counter: Counter, _ connection: any SQLConnection) throws {
    try connection.run(
      """
      DELETE FROM sign_in_failure
      WHERE scope = \(counter.scope.rawValue) AND bucket = \(counter.bucket)
      """)
  }

  /// Forgets what is older than a day.
  static func sweep(at now: Instant, _ connection: any SQLConnection) throws {
    let oldest = now.adding(seconds: -SignInThrottle.memorySeconds)
    try connection.run("DELETE FROM sign_in_failure WHERE last_failed_at < \(oldest.iso8601)")
  }
}
