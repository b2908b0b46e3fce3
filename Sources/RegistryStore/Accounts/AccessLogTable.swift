internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The entries of the access log.
enum AccessLogTable {
  static func insert(
    _ event: AccessEvent, id: String, at now: Instant, _ connection: any SQLConnection
  ) throws {
    let parts = event.parts
    guard isOpaque(parts.subject) else { throw AccessLogFailure.subjectIsNoID }
    try connection.run(
      """
      INSERT INTO access_log (id, happened_at, kind, account_id, subject, amount)
      VALUES (\(id), \(now.iso8601), \(parts.kind), \(parts.accountID), \(parts.subject),
        \(parts.amount))
      """)
  }

  /// The newest entries that a condition picks.
  static func newest(
    _ condition: SQLQuery, limit: Int, _ connection: any SQLConnection
  ) throws -> [LoggedAccess] {
    try connection.rows(
      """
      SELECT id, happened_at, kind, account_id, subject, amount FROM access_log
      WHERE \(condition) ORDER BY id DESC LIMIT \(limit)
      """
    ) { row in
      guard let happenedAt = Instant(iso8601: row.text(1)) else {
        throw SQLFailure.damaged("an entry of the access log has no time")
      }
      return LoggedAccess(
        id: row.text(0), happenedAt: happenedAt, kind: row.text(2), accountID: row.text(3),
        subject: row.text(4), amount: row.integer(5))
    }
  }

  /// Whether a text can be an id or a key: no name (they have spaces or marks), and not one of the
  /// numbers of 9 or 12 digits by which people are known.
  private static func isOpaque(_ subject: String) -> Bool {
    guard subject.utf8.count <= 64 else { return false }
    var areAllDigits = true
    for byte in subject.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
        areAllDigits = false
      default: return false
      }
    }
    return !areAllDigits || subject.utf8.count < 9
  }
}
