internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// One try to sign in, from the name and address typed to its counters.
///
/// A try counts as failed before its password is looked at, and is taken back when it was right:
/// otherwise a thousand tries at the same moment would all find the counter low.
struct SignInAttempt: Sendable {
  let name: String
  let at: Instant
  private let address: String
  private let pair: SignInFailureTable.Counter
  private let others: [SignInFailureTable.Counter]

  init(name: String, address: String, at now: Instant) {
    let source = NetworkAddress.source(address)
    self.name = name
    at = now
    self.address = SignInFailureTable.bucket(source)
    pair = .init(scope: .pair, bucket: SignInFailureTable.bucket(name, source))
    others = [
      .init(scope: .name, bucket: SignInFailureTable.bucket(name)),
      .init(scope: .address, bucket: self.address),
    ]
  }

  /// Counts the try and answers the account of the name, if there is one.
  ///
  /// Throws `SignInRefusal.tooManyAttempts`.
  func begin(_ connection: any SQLConnection) throws -> (AccountRow?, isKnownHere: Bool) {
    let row = try AccountTable.find(signInName: name, connection)
    let isKnownHere = try row.map { try isKnown($0.account.id, connection) } ?? false
    let wait = try SignInFailureTable.waitSeconds(
      counters(isKnownHere: isKnownHere), at: at, connection)
    guard wait == 0 else { throw SignInRefusal.tooManyAttempts(waitSeconds: wait) }
    try SignInFailureTable.sweep(at: at, connection)
    try SignInFailureTable.add(counters(isKnownHere: isKnownHere), at: at, connection)
    return (row, isKnownHere)
  }

  /// The password was right: what was typed before, this name from this address, were slips.
  func succeed(
    _ accountID: String, isKnownHere: Bool, _ connection: any SQLConnection
  ) throws {
    if !isKnownHere {
      let slips = try SignInFailureTable.failures(pair, connection)
      try SignInFailureTable.takeBack(slips, from: others, connection)
    }
    try SignInFailureTable.clear(pair, connection)
    try connection.run(
      """
      INSERT INTO known_address (account_id, bucket, last_sign_in_at)
      VALUES (\(accountID), \(address), \(at.iso8601))
      ON CONFLICT (account_id, bucket) DO UPDATE SET last_sign_in_at = excluded.last_sign_in_at
      """)
  }

  /// The password was never looked at.
  func withdraw(isKnownHere: Bool, _ connection: any SQLConnection) throws {
    try SignInFailureTable.takeBack(
      1, from: counters(isKnownHere: isKnownHere), connection)
  }

  /// Who has signed in from here before is held by his own failures here alone: guesses made
  /// elsewhere, or at other names from this address, keep nobody out.
  private func counters(isKnownHere: Bool) -> [SignInFailureTable.Counter] {
    isKnownHere ? [pair] : [pair] + others
  }

  private func isKnown(_ accountID: String, _ connection: any SQLConnection) throws -> Bool {
    try connection.firstRow(
      "SELECT 1 FROM known_address WHERE account_id = \(accountID) AND bucket = \(address)"
    ) { _ in true } ?? false
  }

  /// Forgets addresses from which nobody has signed in for so long.
  static func forgetAddresses(before moment: Instant, _ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM known_address WHERE last_sign_in_at < \(moment.iso8601)")
  }
}
