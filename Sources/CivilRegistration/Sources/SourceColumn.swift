/// A column of a file that offices exchange; its raw value is its place in the row.
public protocol SourceColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {}

extension SourceColumn {
  /// The name in the exchange format, for instance `nksHoTen`.
  public var name: String { String(describing: self) == "stt" ? "STT" : String(describing: self) }
}
