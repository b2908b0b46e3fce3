public import CivilDate
public import CivilRegistration

extension PrintedEntry {
  /// An entry as it is now, with the notes of its own row and of every act that changed it since, each with
  /// its day. Nil when the row is none of a book.
  public init?(_ history: EntryHistory, numerals: VietnameseNumerals = .init()) {
    self.init(history, content: history.present, numerals: numerals)
  }

  /// An entry as its book has it: the row as it was written, and beside it what was noted since. Nil when the
  /// row is none of a book.
  public init?(asWritten history: EntryHistory, numerals: VietnameseNumerals = .init()) {
    self.init(history, content: history.original, numerals: numerals)
  }

  private init?(_ history: EntryHistory, content: SourceRow, numerals: VietnameseNumerals) {
    let original = RowContent(kind: history.kind, row: history.original)
    guard let asEntered = PrintedEntry(original, numerals: numerals) else { return nil }
    // A restricted note stands on no paper, and nothing that would tell of it.
    let all = history.amendments
    let later = all.indices.compactMap { number -> PaperNote? in
      let amendment = all[number]
      guard !amendment.note.isEmpty, !amendment.isRestricted,
        !history.isSilent(number, after: all.count)
      else { return nil }
      return PaperNote(
        on: amendment.on, text: amendment.note, ground: amendment.paper,
        signer: amendment.writtenBy)
    }
    self.init(
      RowContent(kind: history.kind, row: content), notes: asEntered.notes + later,
      numerals: numerals)
    bookNotes = asEntered.bookNotes
  }
}
