internal import CivilDate
public import RegistryServices
internal import SQLToolkit

extension Accounts {
  /// A session is moved forward at most this often, so that reading pages seldom writes. It ends up
  /// to so much earlier than its idle time after the last request, never later.
  private static let forwardMilliseconds: Int64 = 60_000
  /// How far a clock may be set back before sessions end for it.
  private static let clockSlackMilliseconds: Int64 = 60_000

  /// The session of a cookie's token, moved forward by this use; nil when it has ended.
  public func session(token text: String) async throws -> Session? {
    guard let token = OpaqueToken(text) else { return nil }
    let row = try await atHand.session(token.hash) {
      try await database.read { try SessionTable.find(token, $0) }
    }
    guard let row else { return nil }
    let moment = now()
    guard holds(row, at: moment) else {
      // Gone for good: a clock that is set back later revives nothing.
      try await write { try SessionTable.delete(token, $0) }
      return nil
    }
    var lastUsedAt = row.lastUsedAt
    if moment.milliseconds(since: lastUsedAt) >= Self.forwardMilliseconds {
      try await write { try SessionTable.moveForward(token, to: moment, $0) }
      lastUsedAt = moment
    }
    return session(of: row.account, token, startedAt: row.startedAt, lastUsedAt: lastUsedAt)
  }

  /// Ends the session of a token; nothing happens when there is none.
  public func signOut(token text: String) async throws {
    guard let token = OpaqueToken(text) else { return }
    try await write { connection in
      guard let row = try SessionTable.find(token, connection) else { return }
      try SessionTable.delete(token, connection)
      try log(.signedOut(by: row.account.id), at: now(), connection)
    }
  }

  private func holds(_ row: SessionTable.Row, at moment: Instant) -> Bool {
    let idle = moment.milliseconds(since: row.lastUsedAt)
    let age = moment.milliseconds(since: row.startedAt)
    return idle >= -Self.clockSlackMilliseconds
      && idle < Int64(settings.sessionIdleMinutes) * 60_000
      && age < Int64(settings.sessionHours) * 3_600_000
  }
}
