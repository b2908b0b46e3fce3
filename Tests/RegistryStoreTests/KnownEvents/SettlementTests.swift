import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The known events are derived when somebody asks, once for all acts before.
struct SettlementTests {
  private static func state(
    _ register: TestRegister
  ) async throws -> KnownEventsSettlement.State {
    try await register.database.read { try KnownEventsSettlement.state($0) }
  }

  private static func births(_ register: TestRegister) async throws -> Int {
    let births: [RegistryServices.KnownBirth] = try await register.ledger.readSettled {
      try KnownEventTable(connection: $0).load()
    }
    return births.count
  }

  @Test func `several files are settled once, by whoever asks first`() async throws {
    let register = try await TestRegister()
    #expect(try await !Self.state(register).isStale)
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await register.take(.residents, OfficeRows.residents([1, 2]), file: "r")
    let before = try await Self.state(register)
    #expect(before.isStale && before.settledAfter == 0)
    #expect(try await register.count("SELECT count(*) FROM known_event_year") == 0)
    let known = try await Self.births(register)
    #expect(known > 0)
    let after = try await Self.state(register)
    let acts = try await register.acts().count
    #expect(!after.isStale && after.settledAfter == acts)
    _ = try await register.note("một việc không đổi giấy tờ nào", key: "n1")
    #expect(try await Self.births(register) == known)
    #expect(try await Self.state(register) == after)
  }

  @Test func `a register left behind verifies as it stands and is settled after a restart`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    #expect(try await Self.births(register) == 1)
    try await register.take(
      .birth,
      [
        OfficeRows.birth([
          .nksHoTen: "Đỗ Văn Bình", .so: "02/2018", .nksSoDinhDanh: "001218000002",
          .nksGioiTinh: "1", .nksNgaySinh: "09.01.2018", .meHoTen: "Vũ Thị Sen",
          .chaHoTen: "Đỗ Văn An",
        ])
      ], file: "b2")
    // The program ends here: nobody has asked since the second file.
    #expect(try await Self.state(register).isStale)
    try await register.verify()
    let again = try await TestRegister(in: register.database, idsFrom: 1_000)
    #expect(try await Self.births(again) == 2)
    try await again.verify()
  }

  @Test func `a ledger for reading only shows what the papers tell and keeps nothing`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let reading = CommuneLedger.reading(register.database)
    let births: [RegistryServices.KnownBirth] = try await reading.readSettled {
      try KnownEventTable(reading: $0).load()
    }
    #expect(births.count == 1)
    let paper = try #require(births.first?.entries.first)
    let found: [RegistryServices.KnownBirth] = try await reading.readSettled {
      try KnownEventTable(reading: $0).events(with: paper)
    }
    #expect(found == births)
    #expect(try await Self.state(register).isStale)
  }

  @Test func `asked by many at once, the events are derived after one and the same act`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { try await Self.births(register) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 1, count: 20))
    let acts = try await register.acts().count
    #expect(try await Self.state(register).settledAfter == acts)
  }

  @Test func `many who ask at once find the same, and what comes meanwhile is settled by the next`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let ledger = register.ledger
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await Self.births(register) } }
      group.addTask {
        _ = try await ledger.write { try TestRegister.note("giữa chừng", key: "m", in: $0) }
        return 1
      }
      for try await count in group { #expect(count == 1) }
    }
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    #expect(try await Self.births(register) > 0)
    #expect(try await !Self.state(register).isStale)
    try await register.verify()
  }

  @Test func `in a pause the events are settled before anybody asks, and not while acts come`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let first = try await register.ledger.settleIfQuiet(since: -1)
    #expect(try await Self.state(register).isStale)
    _ = try await register.note("một việc", key: "n1")
    let second = try await register.ledger.settleIfQuiet(since: first)
    #expect(second > first)
    #expect(try await Self.state(register).isStale)
    #expect(try await register.ledger.settleIfQuiet(since: second) == second)
    #expect(try await !Self.state(register).isStale)
  }

  @Test func `what was worked out while acts came is worked out again when they are settled`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    let shelf = RegisterShelf<Int>()
    let day = try #require(PlainDate(iso8601: "2026-11-22"))
    let count: @Sendable (any SQLConnection) throws -> Int = { connection in
      try shelf.value(asOf: day, connection) {
        let births: [RegistryServices.KnownBirth] = try KnownEventTable(reading: connection).load()
        return births.count
      }
    }
    #expect(try await register.ledger.readSettled(count) == 1)
    let another = OfficeRows.birthNotice(
      [.soChungSinh: "CS0000002", .hoTenMe: "Lò Thị Nhài", .ngayGioSinh: "05/06/2019 08:00"], at: 3)
    try await register.take(.birthNotice, [another], file: "n")
    // A reader whose events were settled a moment before that file.
    let between = try await register.ledger.read { connection in
      try KnownEventsSettlement.$isSettled.withValue(true) { try count(connection) }
    }
    #expect(between == 1)
    let after = try await register.ledger.readSettled(count)
    #expect(after == 2)
  }
}
