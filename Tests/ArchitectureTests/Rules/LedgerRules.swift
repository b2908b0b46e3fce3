/// An act is written once. No statement of ours changes or removes one.
enum LedgerRules {
  /// The tables that a migration guards against change by a trigger.
  static func guardedTables(in migrations: [SourceFile]) -> Set<String> {
    var changed: Set<String> = []
    var deleted: Set<String> = []
    for migration in migrations {
      let words = sqlWords(in: migration.text)
      for index in words.indices where index + 3 < words.count && words[index] == "before" {
        guard words[index + 2] == "on" else { continue }
        if words[index + 1] == "update" { changed.insert(words[index + 3]) }
        if words[index + 1] == "delete" { deleted.insert(words[index + 3]) }
      }
    }
    return changed.intersection(deleted)
  }

  /// Words of SQL in lower case, comments left out.
  static func sqlWords(in text: String) -> [String] {
    let withoutComments = text.split(separator: "\n").map { line -> String in
      guard let comment = line.firstRange(of: "--") else { return String(line) }
      return String(line[..<comment.lowerBound])
    }
    return withoutComments.joined(separator: " ").lowercased()
      .split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(String.init)
  }

  /// The statement that changes, removes or replaces rows of a guarded table, if the SQL holds one.
  static func forbiddenStatement(in sql: String, guarded: Set<String>) -> String? {
    let words = sqlWords(in: sql)
    for index in words.indices {
      let next = Array(words[index...].prefix(5))
      if next.count >= 2, next[0] == "update", guarded.contains(next[1]), !isTrigger(words, index) {
        return "UPDATE \(next[1])"
      }
      if next.count >= 3, next[0] == "delete", next[1] == "from", guarded.contains(next[2]) {
        return "DELETE FROM \(next[2])"
      }
      if next.count >= 3, next[0] == "replace", next[1] == "into", guarded.contains(next[2]) {
        return "REPLACE INTO \(next[2])"
      }
      if next.count >= 5, next[0] == "insert", next[1] == "or", next[2] == "replace",
        guarded.contains(next[4])
      {
        return "INSERT OR REPLACE INTO \(next[4])"
      }
      if next.count >= 3, next[0] == "drop", next[1] == "table", guarded.contains(next[2]) {
        return "DROP TABLE \(next[2])"
      }
      if next.count >= 2, next[0] == "drop", next[1] == "trigger" { return "DROP TRIGGER" }
    }
    return nil
  }

  private static func isTrigger(_ words: [String], _ index: Int) -> Bool {
    index > 0 && ["before", "after", "of"].contains(words[index - 1])
  }

  static func appendOnly(guarded: Set<String>) -> Rule {
    Rule(
      "no SQL changes or removes an act",
      because: "the register is a book: entries are written once, in order, and never rubbed out"
    ) { file in
      guard file.path.hasPrefix("Sources/") else { return [] }
      if file.path.hasSuffix(".sql") {
        guard let statement = forbiddenStatement(in: file.text, guarded: guarded) else { return [] }
        return [Finding(path: file.path, line: nil, what: statement)]
      }
      return (file.swift?.literals ?? []).compactMap { literal in
        guard let statement = forbiddenStatement(in: literal.text, guarded: guarded) else {
          return nil
        }
        return Finding(path: file.path, line: literal.line + 1, what: statement)
      }
    }
  }

  static let types = Rule(
    "a migration knows two column types, TEXT and INTEGER, and no function of dates",
    because: "the same SQL must run on PostgreSQL without a translation"
  ) { file in
    guard file.path.hasSuffix(".sql"), file.path.hasPrefix("Sources/") else { return [] }
    let foreign: Set<String> = [
      "real", "double", "float", "numeric", "decimal", "boolean", "datetime", "timestamp",
      "varchar",
      "autoincrement", "strftime", "julianday", "date", "randomblob", "rowid",
    ]
    // How SQLite lays out its tables may be said where SQLite alone is spoken to.
    let isOfSQLite = file.path.hasSuffix(".sqlite.sql")
    return file.lines.enumerated().flatMap { line, text in
      let words = sqlWords(in: String(text))
      var found = Set(words).intersection(foreign)
      if isOfSQLite, zip(words, words.dropFirst()).contains(where: { $0 == ("without", "rowid") }) {
        found.remove("rowid")
      }
      return found.sorted().map {
        Finding(path: file.path, line: line + 1, what: "'\($0)' is not portable here")
      }
    }
  }

  static let migrationName = Rule(
    "a migration is named YYYYMMDDHHMMSS-verb-noun.sql",
    because: "its time orders it, its name says what it does"
  ) { file in
    guard file.path.contains("/Migrations/"), file.path.hasSuffix(".sql") else { return [] }
    let parts = file.stem.split(separator: "-")
    let stamp = parts.first ?? ""
    if parts.count >= 3, stamp.count == 14, stamp.allSatisfy(\.isNumber) { return [] }
    return [Finding(path: file.path, line: nil, what: file.name)]
  }
}
