import CivilDate
import RegistryServices
import Testing

/// Units with their times, on a small map: three communes of a district became one commune, one was
/// divided, and two provinces have a commune of the same name.
struct PlaceBookTests {
  private static let first = PlainDate.firstDay(ofYear: 2025).adding(days: 181)
  private static let last = first.adding(days: -1)

  private static func old(
    _ level: PlaceLevel, _ code: String, _ name: String, _ above: String
  ) -> Place {
    Place(level: level, code: code, name: name, aboveCode: above, firstDay: nil, lastDay: last)
  }

  private static func new(
    _ level: PlaceLevel, _ code: String, _ name: String, _ above: String
  ) -> Place {
    Place(level: level, code: code, name: name, aboveCode: above, firstDay: first, lastDay: nil)
  }

  private static let places = [
    old(.province, "01", "Thành phố Hà Nội", ""), old(.province, "04", "Tỉnh Cao Bằng", ""),
    old(.district, "275", "Huyện Quốc Oai", "01"), old(.district, "043", "Huyện Bảo Lạc", "04"),
    old(.commune, "09919", "Xã Đồng Quang", "275"), old(.commune, "09931", "Xã Cộng Hòa", "275"),
    old(.commune, "09934", "Xã Hưng Đạo", "275"), old(.commune, "01351", "Xã Hưng Đạo", "043"),
    old(.district, "318", "Huyện Bạch Long Vĩ", "01"),
    new(.province, "01", "Thành phố Hà Nội", ""), new(.province, "04", "Tỉnh Cao Bằng", ""),
    new(.commune, "09931", "Xã Hưng Đạo", "01"), new(.commune, "01351", "Xã Hưng Đạo", "04"),
    new(.commune, "01360", "Xã Bảo Lạc", "04"),
    new(.commune, "11948", "Đặc khu Bạch Long Vĩ", "01"),
  ]
  private static let successions = [
    ("09919", "09931"), ("09931", "09931"), ("09934", "09931"), ("01351", "01351"),
    ("01351", "01360"), ("318", "11948"),
  ].map { PlaceSuccession(old: $0.0, new: $0.1) }

  private static func book() throws -> PlaceBook {
    try PlaceBook(places, successions: successions)
  }

  @Test(arguments: [
    ("2025-06-30", "Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội"),
    ("2010-01-01", "Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội"),
    ("2025-07-01", "Xã Hưng Đạo, Thành phố Hà Nội"),
    ("2026-11-22", "Xã Hưng Đạo, Thành phố Hà Nội"),
  ])
  func `a code means the unit of its day, under the units above of that day`(
    _ day: String, _ name: String
  ) throws {
    let book = try Self.book()
    let day = try #require(PlainDate(iso8601: day))
    let place = try #require(book.place(.commune, code: "09931", on: day))
    #expect(book.fullName(of: place) == name)
  }

  @Test func `what became of a unit, and what became it`() throws {
    let book = try Self.book()
    let present = try #require(book.place(.commune, code: "09931", on: Self.first))
    #expect(
      book.predecessors(of: present).map(\.name) == ["Xã Đồng Quang", "Xã Cộng Hòa", "Xã Hưng Đạo"])
    #expect(book.successors(of: present) == [])
    let divided = try #require(book.place(.commune, code: "01351", on: Self.last))
    #expect(book.successors(of: divided).map(\.name) == ["Xã Hưng Đạo", "Xã Bảo Lạc"])
    let island = try #require(book.place(.district, code: "318", on: Self.last))
    #expect(book.successors(of: island).map(\.code) == ["11948"])
  }

  @Test(arguments: [
    ("hung dao", ["09931", "09934", "01351", "01351"]), ("hung dao cao bang", ["01351", "01351"]),
    ("Hưng Đạo quoc oai", ["09934"]), ("cong hoa", ["09931"]), ("xa cong ho", ["09931"]),
    ("HÀ NỘI", ["01", "01"]), ("đồng quang", ["09919"]), ("khong co", []), ("", []), ("  ", []),
  ])
  func `a name typed without marks finds the units of today and of before`(
    _ text: String, _ codes: [String]
  ) throws {
    let found = try Self.book().search(text, province: "01")
    let wanted = codes.isEmpty ? [] : Array(found.prefix(codes.count)).map(\.place.code)
    if text == "HÀ NỘI" {
      // Everything in Hà Nội bears the name above; the city itself comes first.
      #expect(wanted == codes)
    } else {
      #expect(found.map(\.place.code) == codes)
    }
  }

  @Test func `units of the office's own province come first`() throws {
    let book = try Self.book()
    #expect(book.search("hung dao", province: "04").first?.place.code == "01351")
    #expect(
      book.search("hung dao", province: "01").first?.fullName == "Xã Hưng Đạo, Thành phố Hà Nội")
  }

  @Test func `a file that contradicts itself is refused`() {
    let twice = Self.places + [Self.new(.commune, "09931", "Xã Khác", "01")]
    #expect(throws: PlaceBookProblem.twice(code: "09931")) {
      try PlaceBook(twice, successions: [])
    }
    let lost = [Self.old(.commune, "1", "Xã A", "9")]
    #expect(throws: PlaceBookProblem.unknownAbove(code: "1")) {
      try PlaceBook(lost, successions: [])
    }
    #expect(throws: PlaceBookProblem.unknownUnit(code: "7")) {
      try PlaceBook(Self.places, successions: [PlaceSuccession(old: "7", new: "09931")])
    }
  }

  /// 3 + 5 + 2 births of the three predecessors are 10 of today's commune; a divided one is told.
  @Test func `counts of the old map are told on the new one`() throws {
    let restated = PlaceRestatement(
      ["09919": 3, "09931": 5, "09934": 2, "01351": 4, "99999": 1], madeOn: Self.last,
      on: try Self.book())
    #expect(restated.counts == ["09931": 10, "01351": 4])
    #expect(restated.divided == ["01351"] && restated.unknown == ["99999"])
    let present = PlaceRestatement(["09931": 7], madeOn: Self.first, on: try Self.book())
    #expect(present.counts == ["09931": 7])
  }
}
