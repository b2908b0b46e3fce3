import CivilDate
import CivilRegistration
import RegistryServices
import Testing

/// A page of three deaths of 1975, as two people typed it.
@Suite struct `A page of an old book` {
  private static func page(_ first: [[String]], _ second: [[String]]) -> OldPage {
    OldPage(
      id: "01J00000000000000000000001", bookID: "q", kind: .death, office: "UBND Xã Cộng Hòa",
      year: 1975, volume: "01", page: "5", rowCount: 3,
      typings: [
        OldPage.Typing(accountID: "a", name: "Lan", cells: OldPage.spelt(first)),
        OldPage.Typing(accountID: "b", name: "Bảy", cells: OldPage.spelt(second)),
      ])
  }

  private static let sound = [
    ["1", "05/01/1975", "Lê Văn An", "1", "25 tuổi", "Cộng Hòa", "04/01/1975"],
    ["2", "\"", "Đỗ Thị Tý", "2", "1901", "nt", "03/01/1975"],
    ["3", "07/01/1975", "Trần Văn Bình", "1", "1930", "\"", "06/01/1975"],
  ]

  @Test func `a ditto mark is what stands above it, also above another ditto mark`() {
    let cells = OldPage.spelt(Self.sound)
    #expect(cells[1][1] == "05/01/1975")
    #expect(cells.map { $0[5] } == ["Cộng Hòa", "Cộng Hòa", "Cộng Hòa"])
    #expect(OldPage.spelt([["\""]]) == [[""]])
  }

  @Test func `two typings agree on a day however it is written, and on no name but itself`() {
    var second = Self.sound
    second[0][1] = "5.1.1975"
    second[1][2] = "Đỗ Thị Tí"
    let page = Self.page(Self.sound, second)
    #expect(page.state == .comparing)
    #expect(page.differences.map { [$0.row, $0.column] } == [[1, 2]])
    // Seven cells in each of three rows.
    #expect(page.agreement == (20, 21))
  }

  @Test func `what differs is decided cell by cell, and nothing is settled before`() {
    var second = Self.sound
    second[1][2] = "Đỗ Thị Tí"
    let page = Self.page(Self.sound, second)
    #expect(page.settling([]) == nil)
    #expect(page.settling(["Đỗ  Thị Tí"])?[1][2] == "Đỗ Thị Tí")
  }

  @Test func `nobody types a page twice, and two are enough`() {
    var page = Self.page(Self.sound, Self.sound)
    #expect(!page.mayType("a") && !page.mayType("c"))
    page.typings.removeLast()
    #expect(!page.mayType("a") && page.mayType("b"))
  }

  @Test func `a sample is a fifth of the rows and two at least, the same whenever it is asked`() {
    var page = Self.page(Self.sound, Self.sound)
    page.settled = page.settling([]) ?? []
    #expect(page.state == .sampling)
    #expect(page.sample.count == 2 && page.sample == page.sample)
    #expect(Set(page.sample).isSubset(of: [0, 1, 2]))
    page.rowCount = 50
    page.settled = (1...50).map { ["\($0)"] }
    #expect(Set(page.sample).count == 10)
  }

  @Test func `an age becomes a year of birth in the notes, and numbers get their year`() throws {
    var page = Self.page(Self.sound, Self.sound)
    page.settled = page.settling([]) ?? []
    let rows = page.rows
    #expect(rows.map { $0[DeathColumn.so] } == ["01/1975", "02/1975", "03/1975"])
    #expect(rows[0][DeathColumn.ghiChu] == "Sinh năm 1950 (sổ ghi 25 tuổi)")
    #expect(rows[1][DeathColumn.ghiChu].isEmpty)
    #expect(rows[0][DeathColumn.noiDangKy] == "UBND Xã Cộng Hòa")
    let reading = try #require(SourceFacts.read(rows[0], of: .death).facts)
    guard case .death(let entry) = reading else {
      Issue.record("no death")
      return
    }
    #expect(entry.deceased.bornOn?.year == 1950)
  }

  @Test func `a row in which nothing was typed is no entry`() {
    var page = Self.page([Self.sound[0]], [Self.sound[0]])
    page.settled = page.settling([]) ?? []
    #expect(page.rows.count == 1)
  }
}
