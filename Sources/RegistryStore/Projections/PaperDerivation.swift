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
  /// its content, one whose number another office gave to another paper by number, office and year.
  static func listPaper(
    _ content: RowContent, facts: PaperFacts, findings: [RowFinding], header: ActHeader,
    rowNumber: Int, isKnownByPerson: Bool = false, keys: RowKeys
  ) -> Paper {
    let rowKey = keys.rowKey(content)
    let reference = content.reference(facts, isByPerson: isKnownByPerson)
    return Paper(
      id: id(content, facts, findings, reference: reference, rowKey: rowKey, keys),
      commune: header.commune,
      sequence: header.sequence, rowNumber: rowNumber, kind: content.kind, rowKey: rowKey,
      facts: facts)
  }

  private static func id(
    _ content: RowContent, _ facts: PaperFacts, _ findings: [RowFinding], reference: String,
    rowKey: String, _ keys: RowKeys
  ) -> String {
    for finding in findings {
      switch finding.code {
      case ListImport.sharedNumber, ListImport.otherPerson: return RowKeys.paperID(rowKey: rowKey)
      case ListImport.otherPaper:
        return keys.paperID(
          content, reference: reference, identity: PaperIdentity(facts))
      default: continue
      }
    }
    return keys.paperID(content, reference: reference)
  }
}
