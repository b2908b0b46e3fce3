/// An insertion that is made many times: its text is built once, its values are bound each time.
public final class SQLInsert: Sendable {
  public let table: String
  public let columns: [String]
  private let sqliteText: String
  private let postgresqlText: String

  /// Names come from the code, never from input. `key` are the columns of a unique constraint: a
  /// row that is there under the same key takes the new values.
  public convenience init(
    _ table: StaticString, _ columns: [String], orReplaceBy key: [String] = []
  ) {
    self.init("\(table)", columns, key) { "excluded.\($0)" }
  }

  /// The same, but the numbers of a row that is there under the same key grow by the new ones.
  public convenience init(_ table: StaticString, _ columns: [String], orAddBy key: [String]) {
    self.init("\(table)", columns, key) { "\(table).\($0) + excluded.\($0)" }
  }

  private init(
    _ table: String, _ columns: [String], _ key: [String], _ change: (String) -> String
  ) {
    self.table = table
    self.columns = columns
    sqliteText = Self.text(table, columns, key, change, .sqlite)
    postgresqlText = Self.text(table, columns, key, change, .postgresql)
  }

  /// The statement that an engine runs.
  public func text(for dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: sqliteText
    case .postgresql: postgresqlText
    }
  }

  private static func text(
    _ table: String, _ columns: [String], _ key: [String], _ change: (String) -> String,
    _ dialect: Dialect
  ) -> String {
    let names = columns.joined(separator: ", ")
    let places = columns.indices.map { dialect.placeholder($0 + 1) }.joined(separator: ", ")
    var text = "INSERT INTO \(table) (\(names)) VALUES (\(places))"
    guard !key.isEmpty else { return text }
    let changes = columns.filter { !key.contains($0) }.map { "\($0) = \(change($0))" }
    text += " ON CONFLICT (\(key.joined(separator: ", "))) DO "
    text += changes.isEmpty ? "NOTHING" : "UPDATE SET \(changes.joined(separator: ", "))"
    return text
  }
}
