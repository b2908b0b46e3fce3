import CivilDate
import CivilRegistration
import RegistryServices

extension RandomActs {
  /// An act of the register office.
  mutating func officeAct(_ kind: ActKind) -> OfficeAct {
    switch kind {
    case .bookOpened:
      .bookOpened(
        BookOpened(
          kind: pick(BookKind.allCases), year: number(), volume: number(), code: anyText(),
          lastNumber: number(), pages: number(), entriesPerPage: number(), openedOn: day(),
          by: hand()))
    case .bookClosed:
      .bookClosed(
        BookClosed(
          kind: pick(BookKind.allCases), year: number(), volume: number(),
          reason: pick(BookClosed.Reason.allCases), closedOn: day(), entries: number(),
          corrected: number(), blankPages: number(), lastNumber: number(), hands: hands()))
    case .dossierReceived: .dossierReceived(dossier())
    case .dossierStepped:
      .dossierStepped(
        DossierStepped(
          dossierID: anyText(), step: pick(DossierStepped.Step.allCases), assigneeID: anyText(),
          assignee: anyText(), papers: texts(), article: anyText(), reason: anyText(),
          dueOn: anyDay(), dueAt: anyText(), receiver: anyText(),
          intake: DossierRestatement(
            number() % 2 == 0
              ? [:] : [pick(DossierRestatement.Part.allCases).rawValue: anyText()]),
          steppedOn: day(), steppedAt: anyText(), procedure: anyText(),
          items: texts().map { .init(name: $0, source: .missing) }, decisions: decisions(),
          signer: Bool.random(using: &numbers) ? hand() : .nobody, by: hand()))
    case .lookupKept:
      .lookupKept(
        KeptLookup(
          lookupID: anyText(), dossierID: anyText(), system: anyText(), question: anyText(),
          answer: anyText(), by: hand()))
    case .attachmentKept:
      .attachmentKept(
        KeptAttachment(
          attachmentID: anyText(), dossierID: anyText(), digest: anyText(),
          media: pick(KeptAttachment.Media.allCases), byteCount: number(), fileName: anyText(),
          label: anyText(), by: hand()))
    case .entryRegistered: .entryRegistered(registered())
    case .entryNoted: .entryNoted(amended(pick([.note, .revocation])))
    case .entryAmended:
      .entryAmended(amended(pick([.change, .correction, .supplement, .ethnicity])))
    default: .paperIssued(paper())
    }
  }

  private mutating func registered() -> RegisteredEntry {
    var content = row()
    while RegisterKind(rawValue: content.kind.rawValue) == nil { content = row() }
    let book = RegisterKind(rawValue: content.kind.rawValue)?.book ?? .birth
    return RegisteredEntry(
      entryID: anyText(), dossierID: anyText(), act: ActName(rawValue: anyText()),
      place: NumberInBook(
        book: book, year: number(), number: number(), volume: number(), page: number()),
      content: content, circumstances: named(), decisions: decisions(),
      overridden: texts().map { OverriddenWarning(code: $0, values: [$0], reason: $0) },
      duplicate: Bool.random(using: &numbers)
        ? .init(papers: texts(), verdict: anyText(), reason: anyText()) : nil,
      hands: hands())
  }

  private mutating func amended(_ kind: EntryAmendment.Kind) -> AmendedEntry {
    AmendedEntry(
      entryID: anyText(), dossierID: anyText(), register: pick(RegisterKind.allCases),
      act: ActName(rawValue: anyText()), kind: kind,
      basis: .init(
        title: anyText(), number: anyText(), issuer: anyText(), issuedOn: anyDay(),
        effectiveOn: anyDay()),
      changes: texts().map { FieldChange(column: $0, from: "", to: $0) },
      circumstances: named(), note: anyText(), isRestricted: Bool.random(using: &numbers),
      reason: anyText(),
      place: Bool.random(using: &numbers) ? place() : nil, notedOn: day(),
      decisions: decisions(), hands: hands())
  }

  private mutating func paper() -> GivenPaper {
    GivenPaper(
      paperID: anyText(), kind: anyText(), title: anyText(), entryID: anyText(),
      dossierID: anyText(), place: Bool.random(using: &numbers) ? place() : nil,
      copies: number(), receiver: anyText(), purpose: anyText(),
      fields: texts().map { .init(name: $0, value: $0) }, issuedOn: day(), hands: hands())
  }

  private mutating func dossier() -> DossierReceived {
    DossierReceived(
      dossierID: anyText(), code: anyText(), act: ActName(rawValue: anyText()),
      procedure: anyText(), channel: pick(DossierReceived.Channel.allCases),
      applicant: anyText(), applicantIdentifier: anyText(), applicantPhone: anyText(),
      relation: anyText(), subject: anyText(),
      items: texts().map { .init(name: $0, source: .shown) }, notice: anyText(),
      forwardTo: anyText(), receivedOn: day(), receivedAt: anyText(), dueOn: anyDay(),
      dueAt: anyText(), decisions: decisions(), by: hand())
  }

  private mutating func place() -> NumberInBook {
    NumberInBook(
      book: pick(BookKind.allCases), year: number(), number: number(), volume: number(),
      page: number())
  }

  private mutating func hand() -> OfficeHand {
    OfficeHand(accountID: anyText(), name: anyText(), title: anyText())
  }

  private mutating func hands() -> ActHands {
    ActHands(typed: hand(), checked: hand(), signed: hand())
  }

  private mutating func decisions() -> [KeptDecision] {
    texts().map { KeptDecision(rule: $0, value: $0, citation: "") }
  }

  private mutating func texts() -> [String] {
    (0..<Int.random(in: 0...2, using: &numbers)).map { _ in text() }
  }

  private mutating func named() -> [String: String] {
    Dictionary(texts().map { ($0, $0) }) { first, _ in first }
  }

  private mutating func day() -> PlainDate {
    PlainDate(dayNumber: Int.random(in: 0...40_000, using: &numbers))
  }

  private mutating func anyDay() -> PlainDate? { Bool.random(using: &numbers) ? day() : nil }
}
