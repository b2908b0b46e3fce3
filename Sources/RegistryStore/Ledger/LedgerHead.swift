internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The last act: where the next one is chained on.
struct LedgerHead: Sendable, Equatable {
  var sequence: Int
  var chain: String
  var recordedAt: Instant

  static let beginning = LedgerHead(
    sequence: 0, chain: ActSeal.beginning, recordedAt: Instant(millisecondsSince1970: 0))

  static func read(_ connection: any SQLConnection) throws -> LedgerHead {
    try connection.firstRow("SELECT seq, chain, recorded_at FROM act ORDER BY seq DESC LIMIT 1") {
      row in
      guard let instant = Instant(iso8601: row.text(2)) else {
        throw LedgerFailure.unreadable(sequence: row.integer(0))
      }
      return LedgerHead(sequence: row.integer(0), chain: row.text(1), recordedAt: instant)
    } ?? .beginning
  }
}
