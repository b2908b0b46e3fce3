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

  static func listPaper(
    _ content: RowContent, facts: PaperFacts, header: ActHeader, rowNumber: Int, keys: RowKeys
  ) -> Paper {
    Paper(
      id: keys.paperID(content, reference: facts.reference), commune: header.commune,
      sequence: header.sequence, rowNumber: rowNumber, kind: content.kind,
      rowKey: keys.rowKey(content), facts: facts)
  }
}
