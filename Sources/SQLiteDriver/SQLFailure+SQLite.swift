internal import GRDB
internal import GRDBSQLite
internal import SQLToolkit

extension SQLFailure {
  init(_ error: DatabaseError) {
    self.init(
      extendedCode: error.extendedResultCode.rawValue, message: error.message ?? "")
  }

  /// SQLite's answer in our vocabulary; SQLite's messages name tables and columns, never values.
  init(extendedCode code: CInt, message: String) {
    switch code {
    case SQLITE_CONSTRAINT_UNIQUE_CODE, SQLITE_CONSTRAINT_PRIMARYKEY_CODE:
      self = .uniqueViolation(
        constraint: Self.constraintName(message, isKey: code == SQLITE_CONSTRAINT_PRIMARYKEY_CODE))
    case SQLITE_CONSTRAINT_FOREIGNKEY_CODE: self = .foreignKeyViolation
    case SQLITE_CONSTRAINT_CHECK_CODE:
      self = .checkViolation(constraint: String(message.split(separator: " ").last ?? ""))
    case SQLITE_CONSTRAINT_TRIGGER_CODE: self = .refused(message)
    default:
      switch code & 0xFF {
      case SQLITE_BUSY: self = .busy
      case SQLITE_FULL: self = .diskFull
      case SQLITE_IOERR: self = .outcomeUnknown
      case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(message)
      default: self = .other(code: Int(code), message: message)
      }
    }
  }

  /// `UNIQUE constraint failed: act.request_key` as PostgreSQL would name it: `act_request_key_key`.
  private static func constraintName(_ message: String, isKey: Bool) -> String {
    guard let colon = message.lastIndex(of: ":") else { return message }
    let columns = message[message.index(after: colon)...].split(separator: ",").map {
      $0.drop { $0 == " " }.split(separator: ".")
    }
    let table = columns.first?.first.map(String.init) ?? ""
    guard !isKey else { return "\(table)_pkey" }
    let names = columns.compactMap { $0.last.map(String.init) }
    return "\(table)_\(names.joined(separator: "_"))_key"
  }
}

// The extended codes are macros that Swift does not see.
private let SQLITE_CONSTRAINT_CHECK_CODE = SQLITE_CONSTRAINT | (1 << 8)
private let SQLITE_CONSTRAINT_FOREIGNKEY_CODE = SQLITE_CONSTRAINT | (3 << 8)
private let SQLITE_CONSTRAINT_PRIMARYKEY_CODE = SQLITE_CONSTRAINT | (6 << 8)
private let SQLITE_CONSTRAINT_TRIGGER_CODE = SQLITE_CONSTRAINT | (7 << 8)
private let SQLITE_CONSTRAINT_UNIQUE_CODE = SQLITE_CONSTRAINT | (8 << 8)
