import CivilDate
import CivilRegistration
import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// An export of the Ministry's system beside the register: compared, decided in batches, marked.
struct StoredExchangeTests {
  private static let officer = TestRegister.officer

  /// A register with these births, and the exchange's desk with an export of these rows.
  private static func withOffice(
    ours: [SourceRow], theirs: [SourceRow],
    _ body: (TestRegister, StoredExchange, String) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let register = try await TestRegister()
      try await register.take(.birth, ours, file: "own")
      let files = GivenFiles([:])
      let clock = register.clock
      let desk = StoredExchange(
        ledger: register.ledger, work: try await TestDatabases.work(), files: files,
        accessLog: SeenEvents(), now: Now { clock.moment }, identifiers: register.identifiers)
      let place = "\(folder.path)/export"
      try Data("bytes".utf8).write(to: URL(filePath: place))
      files.put(.init(kind: .birth, digest: "e", batches: [theirs]), at: place)
      let id = try await desk.compare(
        upload: Upload(id: "u", fileName: "KS.xlsx", place: place), by: officer)
      #expect(!FileManager.default.fileExists(atPath: place))
      try await body(register, desk, id)
    }
  }

  private static func counts(_ desk: StoredExchange, _ id: String) async throws -> [String] {
    let made = try #require(try await desk.reconciliation(id: id))
    return made.counts.map { "\($0.difference.rawValue) \($0.all) \($0.open)" }
  }

  private static let second = OfficeRows.birth(
    [.so: "02/2018", .nksHoTen: "Vũ Đức An", .nksSoDinhDanh: "", .nksGioiTinh: "1"], at: 3)
  private static let third = OfficeRows.birth(
    [.so: "03/2018", .nksHoTen: "Đỗ Thị Yên", .nksSoDinhDanh: ""], at: 4)

  @Test func `differences are decided class by class, and the register verifies after each`()
    async throws
  {
    var filled = Self.second
    filled.cells[BirthColumn.nksSoDinhDanh.rawValue] = "001218000002"
    filled.extras = [
      SourceRow.Extra(header: "Mã hồ sơ", text: "x"), .init(header: "maHoSo", text: "HT-2"),
    ]
    let new = OfficeRows.birth(
      [.so: "04/2018", .nksHoTen: "Lý Văn Mới", .nksSoDinhDanh: ""], at: 5)
    try await Self.withOffice(
      ours: [OfficeRows.birth(), Self.second, Self.third],
      theirs: [OfficeRows.birth(), filled, new]
    ) { register, desk, id in
      #expect(
        try await Self.counts(desk, id) == [
          "equal 1 1", "theyHaveMore 1 1", "onlyTheirs 1 1", "onlyOurs 1 1",
        ])
      let rows = try await desk.rows(of: id, .theyHaveMore, page: 1, by: Self.officer)
      #expect(rows.rows.first?.columns.map(\.name) == ["nksSoDinhDanh"])
      #expect(rows.rows.first?.reference == "02/2018" && rows.rows.first?.name == "Vũ Đức An")

      for (difference, choice) in [
        (ExchangeDifference.equal, ExchangeChoice.markHeld), (.theyHaveMore, .takeTheirs),
        (.onlyTheirs, .takeTheirs), (.onlyOurs, .keepOurs),
      ] {
        let done = try await desk.decide(
          id, difference, choice, places: nil, by: Self.officer, requestKey: difference.rawValue)
        #expect(done == 1)
        try await register.verify()
      }
      #expect(
        try await Self.counts(desk, id) == [
          "equal 1 0", "theyHaveMore 1 0", "onlyTheirs 1 0", "onlyOurs 1 0",
        ])
      #expect(
        try await register.texts(
          "SELECT identifier FROM person_mention WHERE name = 'Vũ Đức An'") == [["001218000002"]])
      #expect(try await register.count("SELECT count(*) FROM paper") == 4)
      let tally = try #require(try await desk.tallies().first { $0.kind == .birth })
      #expect(tally.entries == 4 && tally.states == [.held: 3, .toSend: 1])
      #expect(
        try await register.texts("SELECT number FROM exchange_state WHERE number <> ''") == [
          ["HT-2"]
        ])

      // What is to be sent is the one that they lack, in the columns of the format.
      let waiting = try await desk.toSend(.birth, by: Self.officer)
      #expect(waiting.columns == SourceKind.birth.columns && waiting.rows == [Self.third.cells])
      for _ in 0..<2 {
        #expect(
          try await desk.markSent(.birth, reason: "CV 12", by: Self.officer, requestKey: "s") == 1)
      }
      #expect(try await desk.toSend(.birth, by: Self.officer).rows.isEmpty)
      try await register.verify()
    }
  }

  @Test func `a decision sent twice is made once, and nothing is decided that is not offered`()
    async throws
  {
    try await Self.withOffice(ours: [OfficeRows.birth()], theirs: [OfficeRows.birth()]) {
      register, desk, id in
      await #expect(throws: ExchangeRefusal.choiceNotOffered) {
        try await desk.decide(
          id, .numberClash, .takeTheirs, places: nil, by: Self.officer, requestKey: "1")
      }
      await #expect(throws: ExchangeRefusal.unknownReconciliation) {
        try await desk.decide(
          "x", .equal, .markHeld, places: nil, by: Self.officer, requestKey: "1")
      }
      _ = try await desk.decide(
        id, .equal, .markHeld, places: [0], by: Self.officer, requestKey: "1")
      let acts = try await register.acts().count
      await #expect(throws: ExchangeRefusal.nothingOpen) {
        try await desk.decide(
          id, .equal, .markHeld, places: [0], by: Self.officer, requestKey: "1")
      }
      #expect(try await register.acts().count == acts)
    }
  }

  @Test func `two people under one number are told and neither is written over`() async throws {
    let other = OfficeRows.birth([.nksHoTen: "Trần Bình", .meHoTen: "Đỗ Hoa", .nksSoDinhDanh: ""])
    try await Self.withOffice(ours: [OfficeRows.birth()], theirs: [other]) { register, desk, id in
      #expect(try await Self.counts(desk, id) == ["numberClash 1 1"])
      _ = try await desk.decide(
        id, .numberClash, .keepOurs, places: nil, by: Self.officer, requestKey: "1")
      #expect(
        try await register.texts("SELECT name FROM person_mention WHERE role = 'child'")
          == [["Lê Thị Mai Anh"]])
      try await register.verify()
    }
  }

  @Test func `an entry is marked with its number there, and the mark stands in the ledger`()
    async throws
  {
    try await Self.withOffice(ours: [OfficeRows.birth()], theirs: []) { register, desk, _ in
      let entry = try #require(try await register.texts("SELECT id FROM paper").first?.first)
      let mark = ExchangeMark(entryID: entry, state: .held, number: "HT-77")
      let first = try await desk.mark(mark, reason: "", by: Self.officer, requestKey: "m")
      let again = try await desk.mark(mark, reason: "", by: Self.officer, requestKey: "m")
      #expect(again.wasKnown && again.sequence == first.sequence)
      let found = try #require(try await desk.entry(id: entry, by: Self.officer))
      #expect(found.state == .held && found.number == "HT-77" && found.name == "Lê Thị Mai Anh")
      await #expect(throws: ExchangeRefusal.unknownEntry) {
        try await desk.mark(
          ExchangeMark(entryID: "none", state: .held, number: ""), reason: "", by: Self.officer,
          requestKey: "n")
      }
      await #expect(throws: ExchangeRefusal.numberUnusable(longest: 64)) {
        try await desk.mark(
          ExchangeMark(entryID: entry, state: .held, number: "a\nb"), reason: "",
          by: Self.officer, requestKey: "o")
      }
      #expect(try await register.kinds()["exchange.marked"] == 1)
      try await register.verify()
    }
  }
}
