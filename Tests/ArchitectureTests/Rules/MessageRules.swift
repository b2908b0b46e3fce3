/// Every message has a use, both languages, and no twin.
enum MessageRules {
  struct Message { let line: Int, key: String, vietnamese: String, english: String }

  /// The rows of messages.csv; quoted fields may hold commas, doubled quotes and line ends.
  static func messages(in file: SourceFile) -> [Message] {
    var rows: [(line: Int, fields: [String])] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var line = 1
    var rowLine = 1
    let characters = Array(file.text)
    var index = 0
    func endRow() {
      fields.append(field)
      if fields != [""] { rows.append((rowLine, fields)) }
      fields = []
      field = ""
    }
    while index < characters.count {
      let character = characters[index]
      if isQuoted {
        if character == "\"", index + 1 < characters.count, characters[index + 1] == "\"" {
          field.append("\"")
          index += 1
        } else if character == "\"" {
          isQuoted = false
        } else {
          field.append(character)
        }
      } else if character == "\"" {
        isQuoted = true
      } else if character == "," {
        fields.append(field)
        field = ""
      } else if character.isNewline {
        endRow()
        rowLine = line + 1
      } else {
        field.append(character)
      }
      if character.isNewline { line += 1 }
      index += 1
    }
    endRow()
    return rows.dropFirst().map { row in
      Message(
        line: row.line, key: row.fields[0], vietnamese: row.fields.count > 1 ? row.fields[1] : "",
        english: row.fields.count > 2 ? row.fields[2] : "")
    }
  }

  static func incomplete(in file: SourceFile) -> [Finding] {
    var seen: Set<String> = []
    return messages(in: file).flatMap { message -> [Finding] in
      var found: [String] = []
      if !seen.insert(message.key).inserted { found.append("the key \(message.key) stands twice") }
      if message.vietnamese.isEmpty { found.append("\(message.key) has no Vietnamese") }
      if message.english.isEmpty { found.append("\(message.key) has no English") }
      return found.map { Finding(path: file.path, line: message.line, what: $0) }
    }
  }

  /// Keys that no source and no template says, whole or as a beginning that is completed in code
  /// (`"indicator.\(key)"`).
  static func orphans(in file: SourceFile, users: [SourceFile]) -> [Finding] {
    var whole: Set<String> = []
    var beginnings: Set<String> = []
    for user in users {
      for literal in user.swift?.literals ?? [] {
        if let hole = literal.text.firstRange(of: "\\(") {
          let start = String(literal.text[..<hole.lowerBound])
          if start.hasSuffix(".") { beginnings.insert(start) }
        } else {
          whole.insert(literal.text)
          if literal.text.hasSuffix(".") { beginnings.insert(literal.text) }
        }
      }
      // A code is often a raw value that is its own case name, or named in a template or a law file.
      if user.swift == nil {
        let parts = user.text.split(whereSeparator: {
          !($0.isLetter || $0.isNumber || "._-".contains($0))
        })
        for part in parts { whole.insert(String(part)) }
      }
    }
    return messages(in: file).compactMap { message in
      if whole.contains(message.key) { return nil }
      var start = message.key[...]
      while let dot = start.lastIndex(of: ".") {
        start = start[...dot]
        if beginnings.contains(String(start)) { return nil }
        start = start.dropLast()
      }
      return Finding(path: file.path, line: message.line, what: "nothing says \(message.key)")
    }
  }

  /// Files whose dotted names no person reads, each with what they are.
  static let namesWithoutMessage: [String: String] = [
    "Sources/RegistryServices/Ledger/ActKind.swift": "kinds of acts, as the ledger writes them",
    "Sources/LegalRules/Book/RuleName+Known.swift": "names of rules, as the law files write them",
    "Sources/LegalRules/Book/RuleName+Acts.swift": "names of rules, as the law files write them",
    "Sources/LegalRules/Book/RuleName+OtherActs.swift":
      "names of rules, as the law files write them",
    "Sources/CivilRegistration/Standings/CancelledDeathNote.swift":
      "the name of a note, as the law files write it",
    "Sources/RegistryStore/Ledger/CommuneLedger.swift": "the request key of the first act",
  ]
  private static let fileEndings: Set<Substring> = [
    "sqlite", "txt", "csv", "svg", "css", "js", "json", "jsonld", "html", "xlsx", "xml", "yaml",
    "mustache",
    "lock", "log",
  ]

  /// Codes (`date.impossible`) that code may give to a reader, and for which there is no message.
  static func unsaid(in file: SourceFile, sources: [SourceFile]) -> [Finding] {
    let known = Set(messages(in: file).map(\.key))
    return sources.flatMap { source -> [Finding] in
      guard namesWithoutMessage[source.path] == nil else { return [] }
      return (source.swift?.literals ?? []).compactMap { literal in
        guard isCode(literal.text), !known.contains(literal.text) else { return nil }
        return Finding(
          path: source.path, line: literal.line + 1, what: "\(literal.text) has no message")
      }
    }
  }

  /// Two or more words in lower camel case with dots between them, and no name of a file.
  static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last, !fileEndings.contains(last) else { return false }
    return parts.allSatisfy { part in
      guard let first = part.first, first.isASCII, first.isLowercase else { return false }
      return part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
