internal import CivilDate
internal import SQLToolkit

extension SQLRow {
  /// The day of a column; nil for none.
  func plainDate(_ column: Int) -> PlainDate? {
    withBytes(column) { $0.isEmpty ? nil : PlainDate(iso8601Bytes: $0) }
  }

  /// The day of a column as far as it is known; nil for none.
  func partialDate(_ column: Int) -> PartialDate? {
    withBytes(column) { $0.isEmpty ? nil : PartialDate(iso8601Bytes: $0) }
  }
}
