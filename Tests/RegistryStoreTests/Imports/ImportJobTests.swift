import CivilDate
import CivilRegistration
import FoundationEssentials
import RegistryServices
import SQLToolkit
import Synchronization
import Testing

@testable import RegistryStore

/// Files from the disk into the register: in parts, behind the pages, going on after a break.
@Suite(.timeLimit(.minutes(5)))
struct ImportJobTests {
  private static func batches(_ count: Int) -> [[SourceRow]] {
    let rows = (1...count).map { number in
      OfficeRows.death(
        [.so: "\(number)/2019", .nktSoGiayToTuyThan: "", .nktHoTen: "Người \(Self.name(number))"],
        at: number + 1)
    }
    return stride(from: 0, to: count, by: 300).map { Array(rows[$0..<min($0 + 300, count)]) }
  }

  /// A name of letters only, one for each number.
  private static func name(_ number: Int) -> String {
    String(String(number).map { Character(UnicodeScalar(65 + ($0.wholeNumberValue ?? 0)) ?? "A") })
  }

  @Test func `a long file is committed part by part and progress never goes back`() async throws {
    let register = try await TestRegister()
    let rows = 2 * FileIntake.rowsPerPart + 500
    let files = GivenFiles([
      "a": .init(
        kind: .death, digest: "a", batches: Self.batches(rows),
        remarks: [MessageCode("import.remark.otherSheet", ["Sheet2"])])
    ])
    let seen = Mutex<[(Int, Int)]>([])
    let outcome = try await FileImport(ledger: register.ledger, files: files).run(
      place: "a", fileName: "a.xlsx", actor: "OFFICER"
    ) { permille, counts in seen.withLock { $0.append((permille, counts.rows)) } }
    #expect(outcome.counts.line == "\(rows): \(rows) 0 0 0")
    #expect(outcome.kind == .death && outcome.digest == "a")
    #expect(outcome.remarks == [MessageCode("import.remark.otherSheet", ["Sheet2"])])
    let steps = seen.withLock { $0 }
    #expect(steps.map(\.0) == steps.map(\.0).sorted() && steps.last?.0 == 1_000)
    #expect(steps.map(\.1) == steps.map(\.1).sorted() && steps.last?.1 == rows)
    #expect(steps.count >= 3)
    #expect(try await register.count("SELECT count(*) FROM paper") == rows)
  }

  @Test func `a file that breaks off keeps what was taken, and goes on when it comes whole`()
    async throws
  {
    let register = try await TestRegister()
    let whole = Self.batches(1_500)
    let files = GivenFiles([
      "a": .init(kind: .death, digest: "a", batches: Array(whole[..<4]), breaksOff: true)
    ])
    let intake = FileImport(ledger: register.ledger, files: files)
    await #expect {
      try await intake.run(place: "a", fileName: "a.xlsx", actor: "OFFICER")
    } throws: { error in
      let broken = error as? BrokenFile
      return broken?.outcome.counts.line == "1200: 1200 0 0 0"
        && broken?.refusal.message.key == "file.truncated"
    }
    // All that was read before the break is on the disk by now, and known to the figures.
    #expect(try await register.count("SELECT count(*) FROM paper") == 1_200)
    #expect(try await register.kinds()["file.received"] == 1)
    #expect(try await Self.knownDeaths(register) == 1_200)
    try await register.verify()
    files.put(.init(kind: .death, digest: "b", batches: whole), at: "a")
    let outcome = try await intake.run(place: "a", fileName: "a.xlsx", actor: "OFFICER")
    #expect(outcome.counts.line == "1500: 300 0 0 1200")
    try await register.verify()
  }

  private static func knownDeaths(_ register: TestRegister) async throws -> Int {
    try await register.ledger.readSettled { connection in
      (try KnownEventTable(reading: connection).load() as [RegistryServices.KnownDeath]).count
    }
  }

  @Test func `an import that the end of the program broke off is closed at the next start`()
    async throws
  {
    let register = try await TestRegister()
    let intake = register.intake(.death)
    try await intake.take(Self.batches(3).flatMap(\.self).map { ReadRow(kind: .death, row: $0) })
    // Here the program ended; nobody sends the file again.
    #expect(try await Self.knownDeaths(register) == 0)
    let closing = FileImport(ledger: register.ledger, files: GivenFiles([:]))
    try await closing.closeBroken()
    #expect(try await Self.knownDeaths(register) == 3)
    let acts = try await register.acts()
    #expect(acts.last?.kind == "file.received")
    try await register.verify()
    try await closing.closeBroken()
    #expect(try await register.acts().count == acts.count)
  }

  /// An office with a folder for uploads.
  private static func withOffice(
    _ body: (TestRegister, StoredImports, GivenFiles, ImportJobTable) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let register = try await TestRegister()
      let (clock, files) = (register.clock, GivenFiles([:]))
      let work = try await TestDatabases.work()
      let imports = StoredImports(
        ledger: register.ledger, work: work, files: files, folder: folder.path,
        now: Now { clock.moment }, identifiers: register.identifiers,
        report: { Issue.record($0) })
      try await body(register, imports, files, ImportJobTable(database: work))
    }
  }

  private static func finished(_ id: String, _ imports: StoredImports) async throws -> ImportJob {
    while true {
      let job = try #require(try await imports.job(id: id))
      if job.state == .done || job.state == .refused { return job }
      await Task.yield()
    }
  }

  private static func upload(
    _ file: GivenFiles.File?, _ imports: StoredImports, _ files: GivenFiles
  ) async throws -> (ImportJob, String) {
    let upload = try await imports.newUpload(fileName: "khai tử.xlsx")
    try Data("bytes".utf8).write(to: URL(filePath: upload.place))
    if let file { files.put(file, at: upload.place) }
    let job = try await imports.start(upload: upload, by: TestRegister.officer)
    #expect(job.state == .waiting && job.byteCount == 5)
    return (try await finished(job.id, imports), upload.place)
  }

  @Test func `a file that came from the command line is listed too, with its rows to correct`()
    async throws
  {
    try await Self.withOffice { register, imports, files, _ in
      var rows = Self.batches(5)
      rows[0][1].cells[DeathColumn.nktHoTen.rawValue] = ""
      let file = GivenFiles.File(kind: .death, digest: "a", batches: rows)
      files.put(file, at: "a")
      _ = try await FileImport(ledger: register.ledger, files: files).run(
        place: "a", fileName: "khai tử 2019.xlsx", actor: "command-line")

      let listed = try #require(try await imports.jobs().first)
      #expect(listed.fileName == "khai tử 2019.xlsx" && listed.startedBy.isEmpty)
      #expect(listed.counts.line == "5: 4 0 1 0" && listed.state == .done)
      #expect(try await imports.job(id: listed.id) == listed)
      let issues = try await imports.issues(jobID: listed.id, state: .open, page: 1)
      #expect(issues.rows.map(\.rowNumber) == [3])
      // A row corrected by hand is no file.
      let waiting = try #require(issues.rows.first)
      let cells = waiting.cells + [RowIssue.Cell(column: "nktHoTen", text: "Lê Văn Bốn")]
      _ = try await imports.correct(
        issueID: waiting.id, cells: cells, by: TestRegister.officer, requestKey: "sua-1")
      #expect(try await register.kinds()["file.received"] == 2)
      #expect(try await imports.jobs() == [listed])

      // Sent again through the page it is one file, and the page's own line.
      let (job, _) = try await Self.upload(file, imports, files)
      #expect(try await imports.jobs().map(\.id) == [job.id])
      #expect(try await imports.job(id: "but-toan-1") == nil)
    }
  }

  @Test func `an upload is imported behind the page, and its rows to correct are listed`()
    async throws
  {
    try await Self.withOffice { register, imports, files, _ in
      var rows = Self.batches(5)
      rows[0][1].cells[DeathColumn.nktHoTen.rawValue] = ""
      let (job, place) = try await Self.upload(
        .init(kind: .death, digest: "a", batches: rows), imports, files)
      #expect(job.state == .done && job.kind == .death && job.progressPermille == 1_000)
      #expect(job.counts.line == "5: 4 0 1 0" && job.startedBy == "Nguyễn Thị Lan")
      #expect(job.fileName == "khai tử.xlsx" && job.problem == nil)
      let issues = try await imports.issues(jobID: job.id, state: .open, page: 1)
      #expect(issues.total == 1 && issues.rows.first?.rowNumber == 3)
      while FileManager.default.fileExists(atPath: place) { await Task.yield() }
      #expect(try await imports.jobs().map(\.id) == [job.id])
      try await register.verify()
    }
  }

  @Test func `a file that cannot be taken is refused with its reason`() async throws {
    try await Self.withOffice { register, imports, files, _ in
      let (job, _) = try await Self.upload(nil, imports, files)
      #expect(job.state == .refused && job.problem == MessageCode("file.notText"))
      // Rows corrected by hand have no file either; they are not this one's.
      try await register.take(
        .birth, [OfficeRows.birth(), OfficeRows.birth([.nksHoTen: "Lê An"])], file: "")
      #expect(try await register.issues(.warned).count == 1)
      #expect(try await imports.issues(jobID: job.id, state: nil, page: 1).total == 0)
      #expect(try await imports.issues(jobID: "none", state: nil, page: 1).total == 0)
      #expect(try await imports.issues(jobID: nil, state: nil, page: 1).total == 1)
    }
  }

  @Test func `what was unfinished when the program ended is taken up at the next start`()
    async throws
  {
    try await Self.withOffice { register, imports, files, table in
      var jobs: [ImportJob] = []
      for (number, state) in [ImportJob.State.running, .waiting].enumerated() {
        let upload = try await imports.newUpload(fileName: "\(number).xlsx")
        try Data("bytes".utf8).write(to: URL(filePath: upload.place))
        files.put(
          .init(kind: .death, digest: "\(number)", batches: Self.batches(3 + number)),
          at: upload.place)
        let job = ImportJob(
          id: upload.id, fileName: upload.fileName, byteCount: 5, kind: nil, state: state,
          progressPermille: 0, counts: ImportCounts(), problem: nil, remarks: [],
          startedBy: "Lan", startedAt: register.clock.moment)
        try await table.insert(
          ImportJobTable.Stored(job: job, place: upload.place, digest: "", actor: "OFFICER"))
        jobs.append(job)
        register.clock.advance(seconds: 1)
      }
      try await imports.resume()
      let first = try await Self.finished(jobs[0].id, imports)
      let second = try await Self.finished(jobs[1].id, imports)
      #expect(first.counts.line == "3: 3 0 0 0" && second.counts.line == "4: 1 0 0 3")
      #expect(try await imports.jobs().map(\.id) == jobs.map(\.id).reversed())
    }
  }

  @Test func `an upload that was broken off is forgotten`() async throws {
    try await Self.withOffice { _, imports, _, _ in
      let upload = try await imports.newUpload(fileName: "a.xlsx")
      try Data("byt".utf8).write(to: URL(filePath: upload.place))
      await imports.discard(upload: upload)
      #expect(!FileManager.default.fileExists(atPath: upload.place))
      await imports.discard(upload: upload)
      #expect(try await imports.jobs().isEmpty)
    }
  }

  @Test func `a job is kept with all that it says`() async throws {
    let table = ImportJobTable(database: try await TestDatabases.work())
    let job = ImportJob(
      id: "01", fileName: "a \"b\" \\ ü.csv", byteCount: 7, kind: .judgment, state: .refused,
      progressPermille: 400,
      counts: ImportCounts(rows: 9, imported: 4, warned: 2, refused: 2, unchanged: 1),
      problem: MessageCode("file.limit", ["1", "\n"]),
      remarks: [MessageCode("r", []), MessageCode("s", ["đ"])], startedBy: "Lan",
      startedAt: Instant(millisecondsSince1970: 1_795_000_000_001))
    try await table.insert(
      ImportJobTable.Stored(job: job, place: "/p", digest: "d", actor: "A"))
    let stored = try #require(try await table.find(id: "01"))
    #expect(stored.job == job)
    #expect(stored.place == "/p" && stored.digest == "d" && stored.actor == "A")
    var later = job
    later.state = .done
    later.problem = nil
    later.counts.rows = 10
    try await table.update(later, digest: "e")
    #expect(try await table.find(id: "01")?.job == later)
    #expect(try await table.find(id: "01")?.digest == "e")
    #expect(try await table.unfinished().isEmpty)
  }
}
