internal import CPostgres
internal import SQLToolkit

extension SQLFailure {
  /// PostgreSQL's answer in our vocabulary, without its texts: they quote values of a row.
  ///
  /// Source of the codes: PostgreSQL documentation, appendix A, "PostgreSQL Error Codes".
  init(result: OpaquePointer?) {
    func field(_ code: Int32) -> String? {
      PQresultErrorField(result, code).map { String(cString: $0) }
    }
    // A connection that broke has no code of its own.
    guard let state = field(diagnosticState) else {
      self = Self.connectionLost
      return
    }
    switch state {
    case "23505": self = .uniqueViolation(constraint: field(diagnosticConstraint) ?? "")
    case "23503": self = .foreignKeyViolation
    case "23514": self = .checkViolation(constraint: field(diagnosticConstraint) ?? "")
    case "23502":
      let place = [field(diagnosticTable), field(diagnosticColumn)].compactMap(\.self)
      self = .checkViolation(constraint: "\(place.joined(separator: "_"))_not_null")
    // What a trigger of ours raises is a text of ours.
    case "P0001": self = .refused(field(diagnosticMessage) ?? "")
    case "40001", "40P01", "55P03": self = .busy
    case "53100": self = .diskFull
    case "XX001", "XX002": self = .damaged("SQLSTATE \(state)")
    case "57P01", "57P02", "57P03": self = Self.connectionLost
    default: self = .other(code: Int(state, radix: 36) ?? 0, message: "SQLSTATE \(state)")
    }
  }

  /// The server went away, or was never there.
  static let connectionLost = SQLFailure.other(code: 8006, message: "no connection to PostgreSQL")
}

// The fields are macros of characters that Swift does not see.
private let diagnosticState = Int32(UInt8(ascii: "C"))
private let diagnosticMessage = Int32(UInt8(ascii: "M"))
private let diagnosticTable = Int32(UInt8(ascii: "t"))
private let diagnosticColumn = Int32(UInt8(ascii: "c"))
private let diagnosticConstraint = Int32(UInt8(ascii: "n"))
