import ActionProgramme
import CivilDate
import CivilRegistration
import RegistryServices
import VitalStatistics

/// Acts of every kind with texts as nasty as cells can be.
struct RandomActs {
  var numbers: RandomNumbers

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  /// Texts that go wrong where a text is taken for less than it is.
  static let texts: [String] = [
    "a", "Nguyễn Thị Hoà", "Nguye\u{302}\u{303}n", "\"", "\\", "\\\"", "\u{0}", "\u{1F}", "\n\t\r",
    "\u{7F}", "\u{2028}", "{\"a\":1}", "[]", ",", "😀", "𝒜", "\u{301}", "é", "e\u{301}", "ﬁ", " ",
    "0", "-1", "\\u0041", "đ", "Đ", "\u{FEFF}x", "\u{FFFD}", "null",
  ]

  mutating func text() -> String {
    var text = ""
    for _ in 0...Int.random(in: 0...3, using: &numbers) { text += pick(Self.texts) }
    return text
  }

  /// Perhaps empty.
  mutating func anyText() -> String { Bool.random(using: &numbers) ? "" : text() }

  mutating func act(_ kind: ActKind) -> ActContent {
    switch kind {
    case .registerOpened:
      .registerOpened(RegisterOpened(commune: commune(), rowKeySecret: anyText()))
    case .entryImported: .entryImported(entry())
    case .entryRevised: .entryRevised(entry())
    case .fileReceived: .fileReceived(file())
    case .rowSupplemented:
      .rowSupplemented(
        SupplementedRow(content: row(), findings: findings(), resolves: anyText()))
    case .matchDecided: .matchDecided(decision())
    case .matchWithdrawn: .matchWithdrawn(decision())
    case .matchDoubted: .matchDoubted(doubt(isWithdrawn: false))
    case .matchDoubtWithdrawn: .matchDoubted(doubt(isWithdrawn: true))
    case .caseNoted:
      .caseNoted(NotedCase(caseID: anyText(), text: anyText(), author: anyText()))
    case .statisticsPublished: .publication(.published(vintage()))
    case .tableLocked: .publication(.locked(lockedTable()))
    case .programmeAdopted, .programmeInstanceRecorded, .programmeEvidenceAdded,
      .programmeEvidenceWithdrawn, .programmeRecordKept, .programmeDocumentKept:
      .programme(programmeAct(kind))
    case .oldBookListed:
      .oldBook(
        .listed(
          OldBook(
            id: anyText(), kind: pick(SourceKind.registers), office: anyText(), year: number(),
            volume: anyText(), firstNumber: number(), lastNumber: number(),
            condition: pick(OldBook.Condition.allCases), location: anyText(), note: anyText())))
    case .oldBookWithdrawn:
      .oldBook(.withdrawn(OldBookWithdrawal(id: anyText(), reason: anyText())))
    case .exchangeMarked:
      .exchange(.marked(ExchangeMarking(marks: marks(), reason: anyText())))
    case .exchangeDecided:
      .exchange(
        .decided(
          ExchangeDecision(
            kind: pick(SourceKind.allCases), origin: origin(),
            difference: pick(ExchangeDifference.allCases), choice: pick(ExchangeChoice.allCases),
            marks: marks())))
    default: .office(officeAct(kind))
    }
  }

  private mutating func programmeAct(_ kind: ActKind) -> ProgrammeAct {
    let key = InstanceKey(item: anyText(), year: Bool.random(using: &numbers) ? nil : 2027)
    switch kind {
    case .programmeInstanceRecorded:
      return .instanceRecorded(
        RecordedInstance(
          programme: anyText(), key: key,
          record: InstanceRecord(
            version: number(), state: pick(InstanceState.allCases), ownerID: anyText(),
            ownerName: anyText(), due: pick([nil, PlainDate(dayNumber: 20_000)]),
            steps: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
              InstanceStep(text: anyText(), isDone: Bool.random(using: &numbers))
            }), note: anyText(), author: anyText()))
    case .programmeEvidenceAdded:
      return .evidenceAdded(
        AddedEvidence(
          programme: anyText(), key: key, result: number(), kind: pick(Evidence.Kind.allCases),
          title: anyText(), reference: anyText(), digest: anyText(), byteCount: number(),
          author: anyText()))
    case .programmeEvidenceWithdrawn:
      return .evidenceWithdrawn(
        WithdrawnEvidence(
          programme: anyText(), key: key, evidenceID: anyText(), reason: anyText(),
          author: anyText()))
    case .programmeRecordKept:
      return .recordKept(
        KeptRecord(
          kind: pick(RecordKind.allCases), id: anyText(), version: number(),
          isStruckOut: Bool.random(using: &numbers),
          values: RecordValues(["a": text(), "b": anyText()]), author: anyText()))
    case .programmeDocumentKept:
      return .documentKept(
        KeptDocument(
          id: anyText(), version: number(), isFinal: Bool.random(using: &numbers),
          document: document(), author: anyText()))
    default: return .adopted(AdoptedProgramme(programme: programme(), author: anyText()))
    }
  }

  private mutating func document() -> ProgrammeDocument {
    let table = ProgrammeDocument.Table(
      title: anyText(), columns: [anyText(), text()], rows: [[anyText(), text()], []],
      note: anyText())
    return ProgrammeDocument(
      head: DocumentHead(
        superior: anyText(), agency: anyText(), place: anyText(), number: anyText(),
        date: pick([nil, PlainDate(dayNumber: 20_000)]), signerTitles: [anyText()],
        signerName: anyText(), recipients: [anyText()]),
      kind: pick(ProgrammeDocumentKind.allCases), year: 2026,
      asOf: PlainDate(dayNumber: 20_100), subject: anyText(),
      blocks: [.heading(anyText()), .paragraph(anyText()), .table(table)], annex: [table])
  }

  private mutating func programme() -> Programme {
    let schedules: [ItemSchedule] = [
      .once(due: PlainDate(dayNumber: 20_573)), .yearly, .ongoing(from: 2026), .asDirected,
      .unstated,
    ]
    let items = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      ProgrammeItem(
        id: anyText(), content: anyText(), isHeading: Bool.random(using: &numbers),
        lead: pick([nil, text()]), participants: [anyText()], results: [anyText()],
        time: anyText(), schedule: pick(schedules), targets: [pick(IndicatorKey.allCases)],
        channels: [anyText()])
    }
    return Programme(
      title: anyText(),
      commune: ProgrammeCommune(
        code: anyText(), name: anyText(), provinceCode: anyText(), province: anyText(),
        predecessors: [anyText()]),
      plan: ProgrammePlan(
        number: anyText(), date: pick([nil, PartialDate(iso8601: "2026-04")]),
        issuedBy: anyText()), period: 2026...2030,
      agencies: [Agency(code: anyText(), name: anyText())],
      sections: [ProgrammeSection(id: anyText(), title: anyText(), items: items)],
      targets: [
        ProgrammeTarget(
          indicator: .vulnerable, name: anyText(), goals: [Goal(year: 2028, hundredths: 8_000)])
      ], nationalGoals: [.birthOnTime: [Goal(year: 2030, hundredths: 9_850)]])
  }

  private mutating func doubt(isWithdrawn: Bool) -> MatchDoubt {
    MatchDoubt(
      left: anyText(), right: anyText(), reason: anyText(), author: anyText(),
      isWithdrawn: isWithdrawn)
  }

  mutating func row() -> RowContent {
    let kind = pick(SourceKind.allCases)
    var cells = [String](repeating: "", count: kind.columns.count)
    for column in cells.indices where Int.random(in: 0..<3, using: &numbers) == 0 {
      cells[column] = text()
    }
    var row = SourceRow(rowNumber: number(), cells: cells)
    for _ in 0..<Int.random(in: 0...2, using: &numbers) {
      row.extras.append(SourceRow.Extra(header: anyText(), text: anyText()))
    }
    for _ in 0..<Int.random(in: 0...2, using: &numbers) {
      row.originals.append(
        SourceRow.Original(
          column: Int.random(in: cells.indices, using: &numbers),
          bytes: (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
            UInt8.random(in: 0...255, using: &numbers)
          }))
    }
    return RowContent(kind: kind, row: row)
  }

  private mutating func commune() -> CommuneName {
    CommuneName(
      code: anyText(), name: anyText(), province: anyText(),
      predecessors: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in anyText() })
  }

  private mutating func entry() -> ImportedEntry {
    ImportedEntry(
      entryID: anyText(), content: row(), origin: origin(), findings: findings(),
      resolves: anyText())
  }

  private mutating func file() -> ReceivedFile {
    ReceivedFile(
      kind: pick(SourceKind.allCases), origin: origin(),
      counts: ImportCounts(
        rows: number(), imported: number(), warned: number(), refused: number(),
        unchanged: number()),
      keptRows: number(), keptRowsDigest: anyText(), replacesList: Bool.random(using: &numbers),
      gone: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in anyText() },
      isKnownByPerson: Bool.random(using: &numbers))
  }

  private mutating func decision() -> MatchDecision {
    MatchDecision(
      left: anyText(), right: anyText(), verdict: pick(MatchVerdict.allCases),
      reason: anyText())
  }

  private mutating func marks() -> [ExchangeMark] {
    (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      ExchangeMark(entryID: anyText(), state: pick(ExchangeState.allCases), number: anyText())
    }
  }

  private mutating func origin() -> RowOrigin {
    RowOrigin(fileName: anyText(), fileDigest: anyText())
  }

  private mutating func findings() -> [RowFinding] {
    (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      RowFinding(
        column: anyText(), code: anyText(),
        values: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in anyText() },
        refuses: Bool.random(using: &numbers))
    }
  }

  mutating func number() -> Int {
    pick([0, 1, -1, 7, 400_000, .max, .min, Int.random(in: 0...99_999, using: &numbers)])
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &numbers)]
  }
}
