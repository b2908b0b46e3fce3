internal import SQLToolkit

extension SQLiteConnection {
  func schemaDescription() throws -> [String] {
    // Quoted, for an index that the engine made itself has NULL for its text, and the empty text in
    // its place is a changed byte.
    var lines = try rows(
      "SELECT type, name, tbl_name, quote(sql) FROM sqlite_master ORDER BY type, name"
    ) { "\($0.text(0)) \($0.text(1)) \($0.text(2)) \($0.text(3))" }
    for setting: SQLQuery in ["PRAGMA user_version", "PRAGMA application_id", "PRAGMA encoding"] {
      lines += try rows(setting) { "\(setting.text(for: .sqlite)) \($0.text(0))" }
    }
    return lines
  }

  func columnCount(ofTable name: StaticString) throws -> Int {
    try firstRow("SELECT count(*) FROM pragma_table_info(\("\(name)"))") { $0.integer(0) } ?? 0
  }

  func tables() throws -> [String: [String]] {
    let names = try rows("SELECT name FROM sqlite_master WHERE type = 'table'") { $0.text(0) }
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (name, try rows("SELECT name FROM pragma_table_info(\(name)) ORDER BY cid") { $0.text(0) })
      })
  }

  /// `integrity_check`, not `quick_check`: the quick one misses a sixth of what a query can see.
  func findDamage() throws -> String? {
    let finding = try firstRow("PRAGMA integrity_check(1)") { $0.text(0) }
    guard finding == "ok" else { return finding ?? "no answer" }
    return try firstRow("PRAGMA foreign_key_check") { "foreign key of table \($0.text(0))" }
  }
}
