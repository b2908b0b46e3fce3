import CivilRegistration
import RegistryServices

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
    default: .office(officeAct(kind))
    }
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
      gone: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in anyText() })
  }

  private mutating func decision() -> MatchDecision {
    MatchDecision(
      left: anyText(), right: anyText(), verdict: pick(MatchVerdict.allCases),
      reason: anyText())
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
