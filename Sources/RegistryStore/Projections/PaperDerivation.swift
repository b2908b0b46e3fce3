internal import RegistryServices

/// Papers as acts make them: the one place where an act becomes a paper.
enum PaperDerivation {
  static func entryPaper(_ entry: ImportedEntry, header: ActHeader, keys: RowKeys) -> Paper {
    entryPaper(
      entry, facts: RowReading.read(entry.content).facts, header: header,
      rowKey: keys.rowKey(entry.content))
  }

  static func entryPaper(
    _ entry: ImportedEntry, facts: PaperFacts, header: ActHeader, rowKey: String
  ) -> Paper {
    Paper(
      id: entry.entryID, commune: header.commune, sequence: header.sequence, rowNumber: 0,
      kind: entry.content.kind, rowKey: rowKey, facts: facts)
  }

  /// The paper of an entry that the office wrote.
  static func registeredPaper(
    _ entry: RegisteredEntry, facts: PaperFacts, header: ActHeader, rowKey: String
  ) -> Paper {
    Paper(
      id: entry.entryID, commune: header.commune, sequence: header.sequence, rowNumber: 0,
      kind: entry.content.kind, rowKey: rowKey, facts: facts)
  }

  /// The paper of a list's row; one that shares its number with another row of its file is known by
  /// its content.
  static func listPaper(
    _ content: RowContent, facts: PaperFacts, header: ActHeader, rowNumber: Int, keys: RowKeys,
    sharesNumber: Bool = false
  ) -> Paper {
    let rowKey = keys.rowKey(content)
    return Paper(
      id: sharesNumber
        ? RowKeys.paperID(rowKey: rowKey) : keys.paperID(content, reference: facts.reference),
      commune: header.commune, sequence: header.sequence, rowNumber: rowNumber,
      kind: content.kind, rowKey: rowKey, facts: facts)
  }
}
