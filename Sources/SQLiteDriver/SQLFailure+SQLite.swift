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
    case SQLITE_CONSTRAINT_NOTNULL_CODE:
      let column = Self.columns(message)[0].joined(separator: "_")
      self = .checkViolation(constraint: "\(column)_not_null")
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
    let columns = columns(message)
    if columns[0].count < 2 {
      // `index 'name'`: a unique index over an expression, which has a name of its own.
      let parts = message.split(separator: "'")
      return parts.count > 1 ? String(parts[1]) : message
    }
    let table = columns[0][0]
    guard !isKey else { return "\(table)_pkey" }
    let names = columns.compactMap(\.last)
    return "\(table)_\(names.joined(separator: "_"))_key"
  }

  /// The columns after the last colon of a message, each as table and column; never empty.
  private static func columns(_ message: String) -> [[Substring]] {
    let start = message.lastIndex(of: ":").map { message.index(after: $0) } ?? message.startIndex
    let columns = message[start...].split(separator: ",").map { column in
      column.drop { $0 == " " }.split(separator: ".")
    }
    return columns.isEmpty ? [[]] : columns
  }
}

// The extended codes are macros that Swift does not see.
private let SQLITE_CONSTRAINT_CHECK_CODE = SQLITE_CONSTRAINT | (1 << 8)
private let SQLITE_CONSTRAINT_FOREIGNKEY_CODE = SQLITE_CONSTRAINT | (3 << 8)
private let SQLITE_CONSTRAINT_NOTNULL_CODE = SQLITE_CONSTRAINT | (5 << 8)
private let SQLITE_CONSTRAINT_PRIMARYKEY_CODE = SQLITE_CONSTRAINT | (6 << 8)
private let SQLITE_CONSTRAINT_TRIGGER_CODE = SQLITE_CONSTRAINT | (7 << 8)
private let SQLITE_CONSTRAINT_UNIQUE_CODE = SQLITE_CONSTRAINT | (8 << 8)
