internal import CivilRegistration

/// The ids under which a row of a list may be kept.
struct ListPaperIDs {
  /// By its number: nearly every row.
  let byNumber: String
  /// By its number, office and year: where another office's paper bears the number.
  let byPaper: String
  /// By its content: where nothing else tells it from another row of its file.
  let byContent: String
  private let kind: SourceKind
  /// The number by which the row is known; empty when it is known by its content.
  private let reference: String

  /// Where a row belongs, and what somebody should look at.
  typealias Placement = (id: String, finding: RowFinding?)

  /// `isByPerson` is what the act of the row will say; see ``ReceivedFile/isKnownByPerson``.
  init(
    _ row: ReadRow, rowKey: String, isByPerson: Bool, _ ledger: any ImportLedger
  ) throws {
    kind = row.content.kind
    reference = row.content.reference(row.facts, isByPerson: isByPerson)
    byContent = try ledger.listPaperID(rowKey: rowKey)
    byNumber = try ledger.listPaperID(row.content, reference: reference)
    byPaper =
      reference.isEmpty || !PaperIdentity.isAsked(of: kind)
      ? byNumber
      : try ledger.listPaperID(
        row.content, reference: reference, identity: PaperIdentity(row.facts))
  }

  var all: Set<String> { [byContent, byNumber, byPaper] }

  /// Where a row belongs that the register does not hold as it stands: in the place of its earlier form, or
  /// beside the paper of another office that bears its number.
  func placement(
    of facts: PaperFacts, _ progress: ListProgress, _ ledger: any ImportLedger
  ) throws -> Placement {
    let identity = PaperIdentity(facts)
    let isOther: Bool
    if let met = progress.met[byNumber] {
      isOther = !identity.fits(met)
    } else if progress.seen[byNumber] != nil {
      return shared(facts)
    } else if let known = progress.present[byNumber] {
      if try isOtherPerson(facts, identity, than: known.identity, ledger) {
        return (byContent, finding(ListImport.otherPerson, facts))
      }
      isOther = try self.isOther(facts, identity, than: known.identity, ledger)
    } else {
      return (byNumber, nil)
    }
    guard isOther, byPaper != byNumber else {
      return progress.seen[byNumber] == nil ? (byNumber, nil) : shared(facts)
    }
    guard progress.seen[byPaper] == nil else { return shared(facts) }
    return (byPaper, finding(ListImport.otherPaper, facts))
  }

  /// The place of a row that the register holds already as it stands; nil when it holds none.
  func held(_ facts: PaperFacts, rowKey: String, _ progress: ListProgress) -> Placement? {
    if progress.holds(byNumber, rowKey) { return (byNumber, nil) }
    if progress.holds(byPaper, rowKey) { return (byPaper, finding(ListImport.otherPaper, facts)) }
    return progress.holds(byContent, rowKey) ? shared(facts) : nil
  }

  /// The place of a row that shares its number with another row of its file.
  func shared(_ facts: PaperFacts) -> Placement {
    (byContent, finding(ListImport.sharedNumber, facts))
  }

  /// Whether a resident has neither name nor birth of the one who had the number and whom decisions name.
  private func isOtherPerson(
    _ facts: PaperFacts, _ identity: PaperIdentity, than known: PaperIdentity,
    _ ledger: any ImportLedger
  ) throws -> Bool {
    guard kind == .residents, identity.eventOn != known.eventOn,
      try ledger.isDecided(paper: byNumber)
    else { return false }
    return try namesOthers(facts, ledger)
  }

  private func isOther(
    _ facts: PaperFacts, _ identity: PaperIdentity, than known: PaperIdentity,
    _ ledger: any ImportLedger
  ) throws -> Bool {
    guard byPaper != byNumber, !identity.fits(known) else { return false }
    guard identity.isMeant(known) else { return true }
    return try namesOthers(facts, ledger)
  }

  /// Whether the row names none of the people of the paper that bears its number.
  private func namesOthers(_ facts: PaperFacts, _ ledger: any ImportLedger) throws -> Bool {
    let names = try ledger.namesInPaper(id: byNumber)
    return !facts.mentions.contains { names.contains($0.searchKey) }
  }

  private func finding(_ code: String, _ facts: PaperFacts) -> RowFinding {
    RowFinding(column: "", code: code, values: [reference], refuses: false)
  }
}

extension RowContent {
  /// The number by which a row of a list is known: its own; of a resident without one, where the list's act
  /// says so, the identity number. Empty when it has neither.
  public func reference(_ facts: PaperFacts, isByPerson: Bool) -> String {
    guard facts.reference.isEmpty, isByPerson, kind == .residents else { return facts.reference }
    let digits = PersonalIdentifier.digits(of: row[ResidentColumn.soDinhDanh])
    return PersonalIdentifier(digits)?.text ?? ""
  }
}
