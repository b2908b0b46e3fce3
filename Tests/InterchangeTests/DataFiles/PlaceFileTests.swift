import CivilDate
import RegistryServices
import Testing

@testable import Interchange

/// The file of places that the program carries.
@Suite struct PlaceFileTests {
  private static let path =
    "\(projectFolder)/Sources/Interchange/Resources/Places/places-vn.tsv"
  /// 22/11/2026, and 30/06/2025.
  private static let today = PlainDate.firstDay(ofYear: 2026).adding(days: 325)
  private static let before = PlainDate.firstDay(ofYear: 2025).adding(days: 180)

  /// 34 provinces and 3,321 communes since 1 July 2025 (Nghị quyết 202/2025/QH15 and those of the
  /// standing committee); 63 provinces, 696 districts and 10,035 communes the day before.
  @Test func `holds the units of today and of the day before the reform, each with its successor`()
    throws
  {
    let book = try PlaceFile.book(path: Self.path)
    func count(_ level: PlaceLevel, on day: PlainDate) -> Int {
      book.places.count { $0.level == level && $0.existed(on: day) }
    }
    #expect(count(.province, on: Self.today) == 34 && count(.commune, on: Self.today) == 3_321)
    #expect(count(.district, on: Self.today) == 0)
    #expect(count(.province, on: Self.before) == 63 && count(.district, on: Self.before) == 696)
    #expect(count(.commune, on: Self.before) == 10_035)
    let communes = book.places.filter { $0.level == .commune }
    let lost = communes.filter { !$0.isPresent && book.successors(of: $0).isEmpty }
    let fromNowhere = communes.filter { $0.isPresent && book.predecessors(of: $0).isEmpty }
    #expect(lost.map(\.code) == [] && fromNowhere.map(\.code) == [])
  }

  @Test func `codes tell the two communes Hưng Đạo apart, and one code means two communes in turn`()
    throws
  {
    let book = try PlaceFile.book(path: Self.path)
    func name(_ code: String, _ day: PlainDate) -> String {
      book.place(.commune, code: code, on: day).map(book.fullName) ?? "none"
    }
    #expect(name("09931", Self.today) == "Xã Hưng Đạo, Thành phố Hà Nội")
    #expect(name("01351", Self.today) == "Xã Hưng Đạo, Tỉnh Cao Bằng")
    #expect(name("09931", Self.before) == "Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội")
    let present = try #require(book.place(.commune, code: "09931", on: Self.today))
    #expect(
      book.predecessors(of: present).map(\.name) == ["Xã Đồng Quang", "Xã Cộng Hòa", "Xã Hưng Đạo"])
    let found = book.search("hung dao", province: "01")
    #expect(found.first?.place.code == "09931")
    #expect(found.contains { $0.place.code == "01351" })
    #expect(book.search("cong hoa quoc oai").first?.successors == ["Xã Hưng Đạo, Thành phố Hà Nội"])
  }

  @Test(arguments: [
    "X\t01\t\t\t\tTỉnh A", "P\t01\t\t\tTỉnh A", "P\t\t\t\t\tTỉnh A", "P\t01\t\thôm qua\t\tTỉnh A",
    "S\t01",
  ])
  func `a line that is none is refused with its number`(_ line: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("places.tsv", "# head\n\(line)\n")
    #expect(throws: PlaceBookProblem.line(2)) { try PlaceFile.book(path: path) }
  }
}
