import CivilDate
import CivilRegistration
import RegistryServices
import VitalStatistics
import SQLToolkit

@testable import RegistryStore

/// What might happen to a register, step by step, the same for the same seed: a few people in many
/// papers, so that papers meet, change, go and come back.
struct RandomHistory {
  private var numbers: Shuffle
  private let register: TestRegister
  private let imports: StoredImports
  private let matches: StoredMatches
  private var files = 0
  /// What was done, to read when something does not fit.
  private(set) var steps: [String] = []

  init(seed: UInt64, register: TestRegister) async throws {
    numbers = Shuffle(seed: seed)
    self.register = register
    let clock = register.clock
    imports = StoredImports(
      ledger: register.ledger, work: try await TestDatabases.work(), files: NoFiles(),
      folder: "/nowhere", now: Now { clock.moment }, identifiers: register.identifiers,
      report: { _ in })
    matches = StoredMatches(
      ledger: register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment })
  }

  mutating func step() async throws {
    switch numbers.number(below: 16) {
    case 12...14: try await workAtDesk()
    case 0...5: try await take()
    case 6: try await breakOff()
    case 7: try await correctOnPage()
    case 8: try await correctInFile()
    case 9:
      try await decide()
      // Half of the decisions are taken back again.
      if numbers.number(below: 2) == 0 { try await undo() }
    case 10: try await undo()
    case 11: try await publish()
    default: try await note()
    }
  }

  /// The office at work: mostly a registration with its dossier, now and then a book opened or closed.
  private mutating func workAtDesk() async throws {
    let office = OfficeHistory(register: register)
    try await office.openBook(.birth)
    let dossier = try await office.receive()
    try await office.step(dossier, numbers.pick([.assigned, .papersAsked, .apologised]))
    try await office.keepLookup(dossier)
    try await office.attach(dossier)
    let name = numbers.pick(["Lê Thị Mai Anh", "Trần Văn Bình"])
    let entry = try await office.registerEntry(.birth, dossier: dossier, name: name)
    try await office.amend(entry, .birth, numbers.pick([.correction, .change]))
    try await office.amend(entry, .birth, numbers.pick([.note, .revocation]))
    try await office.give(entry)
    if numbers.number(below: 2) == 0 { try await office.closeBook(.birth, .full) }
    // Somebody looks at the figures, or not: the known events are derived now, or later.
    if numbers.number(below: 2) == 0 {
      try await register.ledger.readSettled { _ in }
    }
    steps.append("registered \(entry)")
  }

  private mutating func take() async throws {
    let kind = numbers.pick(SourceKind.allCases.filter { $0 != .survey })
    let rows = rows(kind)
    files += 1
    // Now and then a file that came before comes again.
    let file = "f\(numbers.number(below: files) + 1)"
    let outcome = try await register.take(kind, rows, file: file)
    steps.append("\(kind) \(file) \(outcome.counts.line)")
  }

  private mutating func breakOff() async throws {
    let kind = numbers.pick([SourceKind.birth, .death, .marriage])
    let rows = rows(kind)
    files += 1
    try await register.intake(kind, file: "f\(files)").take(
      rows.map { ReadRow(kind: kind, row: $0) })
    steps.append("\(kind) f\(files) broken off")
  }

  private mutating func correctOnPage() async throws {
    guard let issue = try await register.issues(.open).first else { return }
    let cells = RowContent(kind: issue.kind, row: mended(issue)).namedCells
    files += 1
    _ = try await imports.correct(
      issueID: issue.id, cells: cells, by: TestRegister.officer, requestKey: "\(files)")
    steps.append("corrected \(issue.id)")
  }

  private mutating func correctInFile() async throws {
    let issues = try await register.issues(.open)
    guard let kind = issues.first?.kind else { return }
    let rows = issues.filter { $0.kind == kind }.enumerated().map { place, issue in
      var row = mended(issue).with(ReadRow.correctionHeader, issue.id)
      row.rowNumber = place + 2
      return row
    }
    files += 1
    try await register.take(kind, rows, file: "f\(files)")
    steps.append("corrected \(rows.count) rows of \(kind) in f\(files)")
  }

  /// Somebody is not sure of a pair; then either the doubt is taken back, or a second person decides.
  private mutating func decide() async throws {
    guard let pair = try await matches.candidates(MatchQuery()).pairs.first else { return }
    try await answer(pair.id, .unsure, by: TestRegister.officer)
    var account = MatchJobTests.second
    if numbers.number(below: 2) == 0 {
      files += 1
      account = TestRegister.officer
      _ = try await matches.undo(candidateID: pair.id, by: account, requestKey: "\(files)")
    }
    try await answer(pair.id, numbers.pick([.same, .different]), by: account)
  }

  private mutating func answer(
    _ id: String, _ answer: MatchAnswer, by account: Account
  ) async throws {
    files += 1
    _ = try await matches.decide(
      candidateID: id, answer: answer, reason: "đã hỏi", by: account, requestKey: "\(files)")
    steps.append("\(id) \(answer)")
  }

  private mutating func undo() async throws {
    let decided = try await register.texts(
      "SELECT left_paper, right_paper FROM match_decision ORDER BY seq", columns: 2)
    guard let pair = decided.first else { return }
    files += 1
    _ = try await matches.undo(
      candidateID: pair.joined(separator: "~"), by: TestRegister.officer, requestKey: "\(files)")
    steps.append("undid \(pair)")
  }

  /// An invented vintage: what the figures say is not the matter here.
  private mutating func publish() async throws {
    files += 1
    let vintage = PublishedVintage(
      year: 2020, number: files, asOf: PlainDate.firstDay(ofYear: 2021),
      publishedOn: PlainDate.firstDay(ofYear: 2021), revisionNote: "", signer: "Lan",
      communeCode: "09931", communeName: "Xã Hưng Đạo", goals: [], headlines: [],
      observations: [])
    _ = try await register.ledger.write { session in
      try session.record(
        .publication(.published(vintage)), subject: vintage.id, actor: "OFFICER",
        requestKey: vintage.id)
    }
    let table = LockedTable(
      code: "13a", kind: .fullYear, year: 2020, version: files, asOf: vintage.asOf,
      lockedOn: vintage.asOf, signer: "Lan", cells: [])
    _ = try await register.ledger.write { session in
      try session.record(
        .publication(.locked(table)), subject: table.id, actor: "OFFICER", requestKey: table.id)
    }
    steps.append("published \(vintage.id), locked \(table.id)")
  }

  private mutating func note() async throws {
    files += 1
    _ = try await register.note("đã liên hệ \(files)", key: "note \(files)")
    steps.append("note")
  }

  private func mended(_ issue: RowIssue) -> SourceRow {
    var row = RowCorrecting(issue: issue).row(with: issue.cells).content.row
    let name = issue.kind.columns.firstIndex { ["nksHoTen", "hoTen", "nxnHoTen"].contains($0) }
    if let name { row.cells[name] = "Lê Văn Sửa" }
    return row
  }

  private mutating func rows(_ kind: SourceKind) -> [SourceRow] {
    (0..<numbers.number(below: 6)).map { place in row(kind, at: place + 2) }
  }

  private mutating func row(_ kind: SourceKind, at place: Int) -> SourceRow {
    let name = numbers.pick(["Lê Thị Mai Anh", "Lê Thị Mai", "Trần Văn Bình", ""])
    let day = numbers.pick(["02.01.2018", "03.01.2018", "2018"])
    let number = "0\(numbers.number(below: 3) + 1)/2018"
    let remark = numbers.pick(["", "", "Cải chính"])
    let mother = numbers.pick(["Phan Thị Trang", "Phan Thị Tran", ""])
    switch kind {
    case .birth:
      return OfficeRows.birth(
        [
          .so: number, .nksHoTen: name, .nksNgaySinh: day, .ghiChu: remark, .meHoTen: mother,
          .nksSoDinhDanh: numbers.pick(["", "001318000001"]),
        ], at: place)
    case .death: return OfficeRows.death([.so: number, .ghiChu: remark], at: place)
    case .marriage: return OfficeRows.marriage([.so: number, .ghiChu: remark], at: place)
    case .parentage: return OfficeRows.parentage([.so: number, .ghiChu: remark], at: place)
    case .maritalStatus:
      return OfficeRows.maritalStatus([.so: number, .nxnHoTen: name], at: place)
    case .guardianship: return OfficeRows.guardianship([.so: number, .ghiChu: remark], at: place)
    case .adoption: return OfficeRows.adoption([.so: number, .ghiChu: remark], at: place)
    case .foreignDivorce:
      return OfficeRows.foreignDivorce([.so: number, .ghiChu: remark], at: place)
    case .residents:
      return OfficeRows.doubtful(
        [
          .maSo: "\(numbers.number(below: 4))", .hoTen: name, .ngaySinh: day,
          .hoTenMe: mother,
        ], at: place)
    case .birthNotice:
      return OfficeRows.birthNotice(
        [
          .soChungSinh: "CS000000\(numbers.number(below: 3))", .hoTenMe: mother,
          .ngayGioSinh: day,
        ], at: place)
    case .deathNotice:
      return OfficeRows.deathNotice(
        [.soBaoTu: "TT000000\(numbers.number(below: 3))"], at: place)
    case .judgment, .survey: return OfficeRows.judgment(at: place)
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Shuffle {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(limit))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }
}
