/// A column of a file that offices exchange; its raw value is its place in the row.
public protocol SourceColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The names of all columns, in their order: made once, for rows ask for them by the thousand.
  static var names: [String] { get }
}

extension SourceColumn {
  /// The name in the exchange format, for instance `nksHoTen`.
  public var name: String { Self.names[rawValue] }

  /// The names as the cases are written; only the running number has a name in capitals.
  static func namesOfCases() -> [String] {
    allCases.map { column in
      let name = String(describing: column)
      return name == "stt" ? "STT" : name
    }
  }
}
