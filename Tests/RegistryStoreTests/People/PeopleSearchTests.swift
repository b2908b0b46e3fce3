import CivilDate
import CivilRegistration
import RegistryServices
import Synchronization
import Testing

@testable import RegistryStore

/// Finding somebody as a registrar types: no marks, any order, what comes to mind.
struct PeopleSearchTests {
  private static func office() async throws -> (StoredPeople, SeenEvents, TestRegister) {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        OfficeRows.birth([.nksHoTen: "Đặng Thị Hoà", .nksSoDinhDanh: "001318000001"], at: 2),
        OfficeRows.birth(
          [
            .so: "02/2018", .nksHoTen: "Đặng Văn Hòa", .nksGioiTinh: "1", .nksSoDinhDanh: "",
            .nksNgaySinh: "03.03.2018",
          ], at: 3),
        OfficeRows.birth(
          [
            .so: "115/2023", .quyenSo: "01/2023", .ngayDangKy: "15.03.2023",
            .nksHoTen: "Hoàng Thị Đặng", .nksSoDinhDanh: "", .nksNgaySinh: "01.03.2023",
          ], at: 4),
      ], file: "b")
    try await register.take(
      .residents,
      [
        OfficeRows.resident(
          [
            .maSo: "1", .soDinhDanh: "001318000001", .hoTen: "Đặng Thị Hòa",
            .ngaySinh: "02/01/2018", .gioiTinh: "Nữ", .hoTenMe: "Phan Thị Trang",
            .thonToDanPho: "Việt Yên",
          ]),
        OfficeRows.resident(
          [.maSo: "2", .soDinhDanh: "001060000001", .hoTen: "Hồ Văn Tý", .ngaySinh: "1960"], at: 3),
        OfficeRows.resident(
          [.maSo: "3", .soDinhDanh: "001060000002", .hoTen: "Hồ Văn Tý", .ngaySinh: "1960"], at: 4),
        OfficeRows.resident(
          [.maSo: "4", .soDinhDanh: "", .hoTen: "Hồ Văn Tý", .ngaySinh: "1970"], at: 5),
      ], file: "r")
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await register.take(.judgment, [OfficeRows.judgment()], file: "j")
    let log = SeenEvents()
    return (StoredPeople(ledger: register.ledger, accessLog: log), log, register)
  }

  @Test(arguments: [
    ("dang thi hoa", ["Đặng Thị Hoà", "Hoàng Thị Đặng"]),
    ("Đặng Thị Hòa", ["Đặng Thị Hoà", "Hoàng Thị Đặng"]),
    ("ĐẶNG THỊ HOÀ", ["Đặng Thị Hoà", "Hoàng Thị Đặng"]),
    ("hoa dang thi", ["Đặng Thị Hoà", "Hoàng Thị Đặng"]),
    ("Đa\u{306}\u{323}ng Thi\u{323} Hoa\u{300}", ["Đặng Thị Hoà", "Hoàng Thị Đặng"]),
    ("dang h", ["Đặng Thị Hoà", "Đặng Văn Hòa", "Hoàng Thị Đặng"]),
    ("dang hoa 2018", ["Đặng Thị Hoà", "Đặng Văn Hòa"]), ("2023 dang", ["Hoàng Thị Đặng"]),
    ("hoa dang 1999", []), ("ang hoa", []), ("%", []), ("_", []),
    (
      "dang%",
      [
        "Đặng Thị Hoà", "Đặng Văn Hòa", "Hoàng Thị Đặng",
      ]
    ), ("' OR 1=1 --", []), ("", []), ("   ", []),
    ("001318000001", ["Đặng Thị Hoà"]), ("001 318 000 001", ["Đặng Thị Hoà"]),
    ("001.318.000.001", ["Đặng Thị Hoà"]), ("001318000009", []),
    ("115/2023", ["Hoàng Thị Đặng", "Lê Viết Hùng", "Phan Thị Trang"]),
    ("2/2018", ["Đặng Văn Hòa", "Lê Viết Hùng", "Phan Thị Trang"]),
    ("002/2018", ["Đặng Văn Hòa", "Lê Viết Hùng", "Phan Thị Trang"]),
    ("CS0015325", ["", "Phan Thị Trang"]), ("cs0015325", ["", "Phan Thị Trang"]),
    ("7/2012/HNGĐ-ST", ["Hoàng Văn Hòa", "Nguyễn Thị Lan"]), ("999/2023", []),
  ])
  func `what is typed finds who is meant`(_ typed: String, _ names: [String]) async throws {
    let (people, _, _) = try await Self.office()
    let hits = try await people.search(typed, by: TestRegister.officer)
    #expect(hits.map(\.name).sorted() == names.sorted())
    // Hoàng begins with hoa too, but is not the name that was typed.
    if names == ["Đặng Thị Hoà", "Hoàng Thị Đặng"] { #expect(hits.map(\.name) == names) }
  }

  @Test func `papers of one number are one person, two numbers are two`() async throws {
    let (people, _, _) = try await Self.office()
    let girl = try #require(
      try await people.search("dang thi hoa", by: TestRegister.officer).first)
    #expect(girl.kinds.sorted() == ["birth", "residents"])
    #expect(girl.birth?.iso8601 == "2018-01-02" && girl.village == "Việt Yên")
    let namesakes = try await people.search("ho van ty", by: TestRegister.officer)
    #expect(namesakes.count == 3)
    var found: Set<String> = []
    for hit in namesakes {
      let person = try #require(try await people.person(id: hit.id, by: TestRegister.officer))
      found.insert("\(person.identifier) \(person.birth?.iso8601 ?? "")")
    }
    #expect(found == ["001060000001 1960", "001060000002 1960", " 1970"])
  }

  @Test func `whole names stand before longer ones`() async throws {
    let register = try await TestRegister()
    let names = ["An Thị Lê", "Lê Thị An Bình", "Lê Thị An", "Lê Thị Anh"]
    try await register.take(
      .residents,
      names.enumerated().map { place, name in
        OfficeRows.resident(
          [.maSo: "\(place)", .soDinhDanh: "", .hoTen: name, .gioiTinh: "Nữ"], at: place + 2)
      })
    let people = StoredPeople(ledger: register.ledger, accessLog: SeenEvents())
    let hits = try await people.search("le thi an", by: TestRegister.officer).map(\.name)
    #expect(Set(hits.prefix(2)) == ["Lê Thị An", "An Thị Lê"])
    #expect(hits.count == 4)
  }

  @Test func `the very name is found among hundreds that contain its words`() async throws {
    let register = try await TestRegister()
    let crowd = (0..<650).map { number in
      OfficeRows.resident(
        [
          .maSo: "\(number)", .soDinhDanh: "", .hoTen: "Nguyễn Văn An Khang",
          .ngaySinh: "01/01/\(1900 + number % 100)", .thonToDanPho: "Thôn \(number)",
        ], at: number + 2)
    }
    let one = OfficeRows.resident(
      [.maSo: "x", .soDinhDanh: "", .hoTen: "Nguyễn Văn An", .ngaySinh: "05/05/1985"], at: 2_000)
    try await register.take(.residents, crowd + [one])
    let people = StoredPeople(ledger: register.ledger, accessLog: SeenEvents())
    let hits = try await people.search("nguyen van an", by: TestRegister.officer)
    #expect(hits.first?.name == "Nguyễn Văn An")
    #expect(hits.count == PeopleSearch.mostHits)
  }

  @Test func `each look is noted without what was looked for`() async throws {
    let (people, log, _) = try await Self.office()
    let hits = try await people.search("ho van ty", by: TestRegister.officer)
    _ = try await people.person(id: hits[0].id, by: TestRegister.officer)
    _ = try await people.person(id: "nobody.child", by: TestRegister.officer)
    #expect(
      log.events == [
        .searched(by: "OFFICER", hits: 3), .sawPerson(hits[0].id, by: "OFFICER"),
      ])
  }

  @Test func `nobody is shown when the look cannot be noted`() async throws {
    let (_, _, register) = try await Self.office()
    let people = StoredPeople(ledger: register.ledger, accessLog: BrokenLog())
    await #expect(throws: Refused.self) {
      try await people.search("dang", by: TestRegister.officer)
    }
  }
}

/// What was noted, in its order.
final class SeenEvents: AccessLogging {
  private let state = Mutex<[AccessEvent]>([])

  var events: [AccessEvent] { state.withLock { $0 } }

  func note(_ event: AccessEvent) async throws { state.withLock { $0.append(event) } }
}

/// A log that cannot be written.
struct BrokenLog: AccessLogging {
  func note(_ event: AccessEvent) async throws { throw Refused() }
}
