public import CivilDate
public import LegalRules

/// By which words a part of a Ghi chú is known to tell of a later change, and so to belong on papers.
///
/// The cell of an imported row holds both: what was noted when the entry was written, which stays in the book
/// (a foundling, parents unknown, registered on the move), and what was changed since, which no paper may
/// leave out.
public struct PaperNoteWords: Hashable, Sendable {
  /// Words of later changes.
  public var shown: [String]
  /// Words that keep a part in the book, whatever else it says.
  public var kept: [String]

  /// Shows nothing of the book's own notes.
  public static let none = PaperNoteWords(shown: [], kept: [])

  public init(shown: [String], kept: [String]) {
    self.shown = shown
    self.kept = kept
  }

  /// As the law files have them (`notes.shownOnPapers`, `notes.keptInBook`).
  public init(_ law: LawBook, on day: PlainDate) {
    var trail = RuleTrail(law)
    shown = trail.list(.notesShownOnPapers, on: day) ?? []
    kept = trail.list(.notesKeptInBook, on: day) ?? []
  }

  /// What a paper repeats of a note of the book: nil for one that stays there. A sentence that stays does not
  /// take the one beside it along.
  public func shown(of note: PaperNote) -> PaperNote? {
    let sentences = Self.sentences(of: note.text).filter { !Self.has(kept, in: $0) }
    var rest = note
    rest.text = sentences.joined(separator: ". ")
    return Self.has(shown, in: rest.text) ? rest : nil
  }

  private static func has(_ words: [String], in text: String) -> Bool {
    let text = text.lowercased()
    return words.contains { text.contains($0.lowercased()) }
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = [""]
    var isAfterStop = false
    for letter in text {
      if isAfterStop, letter == " " {
        sentences[sentences.count - 1].removeLast()
        sentences.append("")
      } else {
        sentences[sentences.count - 1].append(letter)
      }
      isAfterStop = letter == "."
    }
    return sentences
  }

  /// The parts of a Ghi chú cell, each of which tells of one thing.
  static func parts(of cell: String) -> [String] {
    cell.split { $0 == ";" || $0.isNewline }.map { part in
      var part = part
      while part.first?.isWhitespace == true { part.removeFirst() }
      while part.last?.isWhitespace == true { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}

extension PaperNote {
  /// Whether it says what a part of the Ghi chú says.
  func tells(_ part: String) -> Bool {
    let own = "\(text) \(ground)".lowercased()
    return own.contains(part.lowercased())
  }
}
