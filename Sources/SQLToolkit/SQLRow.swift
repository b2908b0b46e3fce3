/// A row under the reader's hand, valid until the next one is asked for. Columns count from 0.
public protocol SQLRow: AnyObject {
  /// The text of a column; empty for NULL.
  func text(_ column: Int) -> String
  /// The integer of a column; 0 for NULL.
  func integer(_ column: Int) -> Int
  func isNull(_ column: Int) -> Bool
  /// The UTF-8 bytes of a text column, without a copy; empty for NULL.
  func withBytes<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T
}

extension SQLRow {
  /// The text of a column; nil for NULL.
  public func textOrNil(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
  /// The integer of a column; nil for NULL.
  public func integerOrNil(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
}
