public import RegistryServices

/// The sentences that people read, by key, in Vietnamese and English.
///
/// The texts stand in `messages.csv` (key, vi, en). A text may hold `{0}`, `{1}` … for the values of
/// its `MessageCode`, and `[ … ]` around what is said only when its values are there. The file is checked whole when it is read: a key that stands twice, an empty
/// text or a row of the wrong width stops the start, with every fault named.
public struct MessageCatalogue: Sendable {
  private struct Sentence: Sendable {
    var vietnamese: String
    var english: String
  }

  private let sentences: [String: Sentence]

  /// Reads the text of `messages.csv`.
  public init(csv: String) throws(MessageCatalogueError) {
    var faults: [MessageCatalogueError.Fault] = []
    var sentences: [String: Sentence] = [:]
    let records = CommaSeparated.records(of: csv)
    if records.first != ["key", "vi", "en"] { faults.append(.header) }
    for (index, record) in records.enumerated().dropFirst() {
      guard record.count == 3 else {
        faults.append(.width(record: index + 1))
        continue
      }
      if record.contains("") { faults.append(.emptyText(key: record[0])) }
      if sentences[record[0]] != nil { faults.append(.duplicateKey(record[0])) }
      sentences[record[0]] = Sentence(vietnamese: record[1], english: record[2])
    }
    guard faults.isEmpty else { throw MessageCatalogueError(faults: faults) }
    self.sentences = sentences
    let missing = Self.requiredKeys.filter { sentences[$0] == nil }
    guard missing.isEmpty else {
      throw MessageCatalogueError(faults: missing.map { .missingKey($0) })
    }
  }

  /// Keys that the file holds.
  public var keys: Set<String> { Set(sentences.keys) }

  /// Whether the file has a text for a key.
  public func holds(_ key: String) -> Bool { sentences[key] != nil }

  /// The Vietnamese text of a message; a key without text is answered with the key itself, so that
  /// the reader can name it to whoever helps.
  public func text(_ code: MessageCode) -> String {
    guard let sentence = sentences[code.key] else {
      return "Có điều cần xem lại ở đây (mã \(code.key))."
    }
    return Self.fill(sentence.vietnamese, with: code.values.map { named($0) { $0.vietnamese } })
  }

  /// A value that names a message of ours (`@book.birth`) is that message; every other one is itself.
  private func named(_ value: String, _ language: (Sentence) -> String) -> String {
    guard value.utf8.first == UInt8(ascii: "@"), let named = sentences[String(value.dropFirst())]
    else { return value }
    return language(named)
  }

  /// The Vietnamese text of a key with its values.
  public func text(_ key: String, _ values: String...) -> String {
    text(MessageCode(key, values))
  }

  /// The English text of a message, for programs that talk to ours.
  public func english(_ code: MessageCode) -> String {
    guard let sentence = sentences[code.key] else { return code.key }
    return Self.fill(sentence.english, with: code.values.map { named($0) { $0.english } })
  }

  /// Puts values in the places `{0}` … `{9}`; `{1+}` is every value from the second on. What stands
  /// in `[…]` is said only when its values are there. A value is never searched for places itself.
  private static func fill(_ text: String, with values: [String]) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
      return text
    }
    var filled = ""
    var clause = ""
    var isInClause = false
    var lacksValue = false
    var rest = text[...]
    while let letter = rest.first {
      rest.removeFirst()
      switch letter {
      case "[": (isInClause, lacksValue, clause) = (true, false, "")
      case "]":
        if !lacksValue { filled += clause }
        isInClause = false
      case "{":
        let place = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(place.count + 1)
        let value = value(at: place, of: values)
        lacksValue = lacksValue || value.isEmpty
        if isInClause { clause += value } else { filled += value }
      default: if isInClause { clause.append(letter) } else { filled.append(letter) }
      }
    }
    return filled
  }

  private static func value(at place: Substring, of values: [String]) -> String {
    if place.last == "+", let first = Int(place.dropLast()) {
      return values.dropFirst(first).joined(separator: " hoặc ")
    }
    guard let index = Int(place), values.indices.contains(index) else { return "" }
    return values[index]
  }
}
