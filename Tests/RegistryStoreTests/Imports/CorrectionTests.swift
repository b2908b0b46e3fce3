import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Refused rows, corrected on a page or in the file that was downloaded.
struct CorrectionTests {
  private static let nameless = OfficeRows.birth([.nksHoTen: "", .so: "09/2018"], at: 10)
  private static let named = OfficeRows.birth([.nksHoTen: "Lê Văn Sửa", .so: "09/2018"], at: 2)
  private static let unread = OfficeRows.resident([.hoTen: ""], at: 10)
  private static let read = OfficeRows.resident([.hoTen: "Trần Đình Sửa"], at: 2)

  /// A register with one refused row, and that row's id.
  private static func register(
    _ kind: SourceKind, _ row: SourceRow
  ) async throws -> (TestRegister, StoredImports, String) {
    let register = try await TestRegister()
    try await register.take(kind, [row])
    let issue = try #require(try await register.issues(.open).first)
    let clock = register.clock
    let imports = StoredImports(
      ledger: register.ledger, work: try await TestDatabases.work(), files: NoFiles(),
      folder: "/nowhere", now: Now { clock.moment }, identifiers: register.identifiers,
      report: { Issue.record($0) })
    return (register, imports, issue.id)
  }

  private static func cells(_ kind: SourceKind, _ row: SourceRow) -> [RowIssue.Cell] {
    RowContent(kind: kind, row: row).namedCells
  }

  @Test(arguments: [
    (SourceKind.birth, nameless, named, "Lê Văn Sửa"),
    (.residents, unread, read, "Trần Đình Sửa"),
  ])
  func `a row corrected on the page is taken and no longer waits`(
    _ kind: SourceKind, _ refused: SourceRow, _ corrected: SourceRow, _ name: String
  ) async throws {
    let (register, imports, issue) = try await Self.register(kind, refused)
    let outcome = try await imports.correct(
      issueID: issue, cells: Self.cells(kind, corrected), by: TestRegister.officer,
      requestKey: "1")
    guard case .taken(_, let warnings) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(warnings.isEmpty)
    #expect(try await register.issues(.open).isEmpty)
    #expect(try await register.issues(.resolved).map(\.id) == [issue])
    #expect(
      try await register.texts("SELECT name FROM person_mention WHERE name = \(name)").count == 1)
    #expect(try await !register.knownYears().isEmpty)
    try await register.verify()
    // The same again, after the answer was lost on its way.
    let again = try await imports.correct(
      issueID: issue, cells: Self.cells(kind, corrected), by: TestRegister.officer,
      requestKey: "1")
    #expect(again == .unchanged)
    // The file that held the refused row does not make it wait again.
    try await register.take(kind, [refused], file: "again")
    #expect(try await register.issues(.open).isEmpty)
    try await register.verify()
  }

  @Test(arguments: [(SourceKind.birth, nameless), (.residents, unread)])
  func `a row that is still wrong says what, and goes on waiting`(
    _ kind: SourceKind, _ refused: SourceRow
  ) async throws {
    let (register, imports, issue) = try await Self.register(kind, refused)
    let acts = try await register.acts().count
    let outcome = try await imports.correct(
      issueID: issue, cells: Self.cells(kind, refused), by: TestRegister.officer,
      requestKey: "1")
    guard case .refused(let findings) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(findings.map(\.message.key) == ["row.name.missing"])
    #expect(try await register.acts().count == acts)
    #expect(try await register.issues(.open).count == 1)
  }

  @Test func `a row that was corrected cannot be corrected otherwise`() async throws {
    let (_, imports, issue) = try await Self.register(.birth, Self.nameless)
    _ = try await imports.correct(
      issueID: issue, cells: Self.cells(.birth, Self.named), by: TestRegister.officer,
      requestKey: "1")
    await #expect(throws: ImportRefusal.rowResolved) {
      try await imports.correct(
        issueID: issue, cells: Self.cells(.birth, OfficeRows.birth()), by: TestRegister.officer,
        requestKey: "2")
    }
    await #expect(throws: ImportRefusal.unknownRow) {
      try await imports.correct(
        issueID: "nothing", cells: [], by: TestRegister.officer, requestKey: "3")
    }
  }

  @Test(arguments: [
    (SourceKind.birth, nameless, named, "Lê Văn Sửa"),
    (.residents, unread, read, "Trần Đình Sửa"),
  ])
  func `a row corrected in the downloaded file is taken and no longer waits`(
    _ kind: SourceKind, _ refused: SourceRow, _ corrected: SourceRow, _ name: String
  ) async throws {
    let (register, _, issue) = try await Self.register(kind, refused)
    let row = corrected.with(ReadRow.correctionHeader, issue)
    #expect(try await register.take(kind, [row], file: "fix").counts.line == "1: 1 0 0 0")
    #expect(try await register.issues(.open).isEmpty)
    #expect(
      try await register.texts("SELECT name FROM person_mention WHERE name = \(name)").count == 1)
    #expect(try await !register.knownYears().isEmpty)
    try await register.verify()
    let (acts, before) = (try await register.acts().count, try await register.projections())
    #expect(try await register.take(kind, [row], file: "fix").counts.line == "1: 0 0 0 1")
    #expect(try await register.acts().count == acts)
    #expect(try await register.projections() == before)
  }

  @Test(arguments: [(SourceKind.birth, nameless), (.residents, unread)])
  func `a row of the downloaded file that is still wrong waits once, in its old place`(
    _ kind: SourceKind, _ refused: SourceRow
  ) async throws {
    let (register, _, issue) = try await Self.register(kind, refused)
    var row = refused.with(ReadRow.correctionHeader, issue)
    for cell in ["x", "y"] {
      row.cells[kind.columns.count - 1] = cell
      #expect(try await register.take(kind, [row], file: cell).counts.line == "1: 0 0 1 0")
    }
    #expect(try await register.issues(.open).map(\.id) == [issue])
    try await register.verify()
  }

  @Test(arguments: [
    (SourceKind.birth, nameless, named), (.residents, unread, read),
  ])
  func `a row that the office mended in its own file can be put aside on the page`(
    _ kind: SourceKind, _ refused: SourceRow, _ corrected: SourceRow
  ) async throws {
    let (register, imports, issue) = try await Self.register(kind, refused)
    try await register.take(kind, [corrected], file: "mended")
    #expect(try await register.issues(.open).count == 1)
    let papers = try await register.texts("SELECT id FROM paper")
    _ = try await imports.correct(
      issueID: issue, cells: Self.cells(kind, corrected), by: TestRegister.officer,
      requestKey: "1")
    #expect(try await register.issues(.open).isEmpty)
    #expect(try await register.texts("SELECT id FROM paper") == papers)
    try await register.verify()
  }

  @Test func `a file of corrections strikes nobody off the list`() async throws {
    let register = try await TestRegister()
    let sound = OfficeRows.residents(Array(1...4))
    let wrong = OfficeRows.residents(Array(5...12)).map { row in
      var row = row
      row.cells[ResidentColumn.hoTen.rawValue] = ""
      return row
    }
    try await register.take(.residents, sound + wrong)
    let issues = try await register.issues(.open)
    #expect(issues.count == 8)
    let mended = zip(OfficeRows.residents(Array(5...12)), issues).map { row, issue in
      row.with(ReadRow.correctionHeader, issue.id)
    }
    for expected in ["8: 8 0 0 0", "8: 0 0 0 8"] {
      let outcome = try await register.take(.residents, mended, file: "fix")
      #expect(outcome.counts.line == expected && outcome.gone == 0 && !outcome.isPartial)
    }
    #expect(try await register.count("SELECT count(*) FROM paper WHERE is_current = 1") == 12)
    #expect(try await register.issues(.open).isEmpty)
    try await register.verify()
  }
}

/// No file is asked for.
struct NoFiles: SourceOpening {
  func open(place: String) throws -> any SourceReading {
    throw SourceRefusal(MessageCode("file.none"))
  }
}
