public import CivilDate
public import CivilRegistration

extension PrintedEntry {
  /// An entry as it is now, with the notes of its own row and of every act that changed it since, each with
  /// its day. Nil when the row is none of a book.
  public init?(_ history: EntryHistory, numerals: VietnameseNumerals = .init()) {
    let original = RowContent(kind: history.kind, row: history.original)
    guard let asEntered = PrintedEntry(original, numerals: numerals) else { return nil }
    // A restricted note stands on no paper, and nothing that would tell of it.
    let all = history.amendments
    let later = all.indices.compactMap { number -> PaperNote? in
      let amendment = all[number]
      guard !amendment.note.isEmpty, !amendment.isRestricted,
        !history.isSilent(number, after: all.count)
      else { return nil }
      return PaperNote(on: amendment.on, text: amendment.note)
    }
    self.init(
      RowContent(kind: history.kind, row: history.present), notes: asEntered.notes + later,
      numerals: numerals)
  }
}
