/// Turns a record row into one key a blocking rule.
struct BlockingParts: Sendable {
  private let parts: [BlockingRule.Part]
  private var rules: [[Int]]
  /// By rule: its number in the schema, which makes its keys its own.
  private(set) var numbers: [Int]
  private let offsets: [Int]
  private let schema: LinkageSchema

  init(schema: LinkageSchema, rules: [BlockingRule]) {
    var parts: [BlockingRule.Part] = []
    self.rules = rules.map { rule in
      rule.parts.map { part in
        if let known = parts.firstIndex(of: part) { return known }
        parts.append(part)
        return parts.count - 1
      }
    }
    self.parts = parts
    self.schema = schema
    numbers = Array(rules.indices)
    offsets = schema.offsets
  }

  var ruleCount: Int { rules.count }

  /// Some of the rules alone, with the keys that they have among all.
  func keeping(_ rules: [Int]) -> BlockingParts {
    var parts = self
    parts.rules = rules.map { self.rules[$0] }
    parts.numbers = rules.map { numbers[$0] }
    return parts
  }

  /// Writes a key for each rule; 0 where a part is missing.
  func keys(
    of row: UnsafePointer<UInt32>, vocabulary: Vocabulary, scratch: inout [UInt64],
    into keys: UnsafeMutablePointer<UInt32>
  ) {
    if scratch.count < parts.count { scratch = [UInt64](repeating: 0, count: parts.count) }
    for (number, part) in parts.enumerated() {
      scratch[number] = value(of: part, row: row, vocabulary: vocabulary)
    }
    for (number, rule) in rules.enumerated() {
      var key = UInt64(numbers[number]) &+ 1
      var isComplete = true
      for part in rule {
        let value = scratch[part]
        if value == 0 { isComplete = false }
        key = ContentHash.mixed(key &* 0x9E37_79B9_7F4A_7C15 &+ value)
      }
      keys[number] = isComplete ? max(1, UInt32(truncatingIfNeeded: key >> 20)) : 0
    }
  }

  private func value(
    of part: BlockingRule.Part, row: UnsafePointer<UInt32>, vocabulary: Vocabulary
  ) -> UInt64 {
    switch part {
    case .wholeName(let field):
      let name = Int(row[offsets[field]])
      return name == 0 ? 0 : vocabulary.names.letters[name]
    case .nameAfterSurname(let field): return nameAfterSurname(row[offsets[field]], vocabulary)
    case .surnameAndGiven(let field):
      let start = Int(row[offsets[field]]) * NameTable.stride
      let count = Int(vocabulary.names.rows[start] & 0xFF)
      guard count > 1 else { return 0 }
      return UInt64(vocabulary.names.rows[start + 2]) << 32
        | UInt64(vocabulary.names.rows[start + 1 + count])
    case .givenName(let field):
      return UInt64(given(row[offsets[field]], vocabulary)?.sound ?? 0)
    case .givenInitial(let field):
      return (given(row[offsets[field]], vocabulary)?.low ?? 0) & 0xFF
    case .date(let field):
      let date = DateWord(word: row[offsets[field]])
      guard date.hasDay, date.year != 0, !date.isFirstOfJanuary else { return 0 }
      return UInt64(date.word & 0x3FFFF)
    case .dayAndMonth(let field):
      let date = DateWord(word: row[offsets[field]])
      guard date.hasDay, !date.isFirstOfJanuary else { return 0 }
      return UInt64(min(date.day, date.month) * 32 + max(date.day, date.month))
    case .year(let field):
      let date = DateWord(word: row[offsets[field]])
      return UInt64(date.otherYear != 0 ? date.otherYear : date.year)
    case .commune(let field): return UInt64(row[offsets[field] + 1])
    case .village(let field): return UInt64(row[offsets[field] + 2])
    case .identifier(let field):
      return UInt64(row[offsets[field]]) | UInt64(row[offsets[field] + 1]) << 32
    case .olderIdentifier(let field): return UInt64(row[offsets[field] + 2])
    case .text(let field): return UInt64(row[offsets[field]])
    }
  }

  private func nameAfterSurname(_ name: UInt32, _ vocabulary: Vocabulary) -> UInt64 {
    let start = Int(name) * NameTable.stride
    let count = Int(vocabulary.names.rows[start] & 0xFF)
    guard count > 1 else { return 0 }
    var hash = ContentHash()
    for position in 1..<count { hash.add(UInt64(vocabulary.names.rows[start + 2 + position])) }
    return hash.value
  }

  private func given(_ name: UInt32, _ vocabulary: Vocabulary) -> SyllableTable.Entry? {
    let start = Int(name) * NameTable.stride
    let count = Int(vocabulary.names.rows[start] & 0xFF)
    guard count > 0 else { return nil }
    return vocabulary.syllables.entries[Int(vocabulary.names.rows[start + 1 + count])]
  }
}
