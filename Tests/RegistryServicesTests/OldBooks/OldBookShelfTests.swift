import CivilDate
import CivilRegistration
import RegistryServices
import Testing

/// The inventory of a year beside what was digitised of it.
struct OldBookShelfTests {
  private static let office = "UBND Xã Cộng Hòa, huyện Quốc Oai"

  private static func book(_ volume: String, _ first: Int, _ last: Int, _ year: Int = 2009)
    -> OldBook
  {
    OldBook(
      id: "\(year)-\(volume)", kind: .birth, office: office, year: year, volume: volume,
      firstNumber: first, lastNumber: last, condition: .good, location: "", note: "")
  }

  private static func entries(_ numbers: [Int], _ year: Int = 2009) -> [ShelvedNumber] {
    numbers.map {
      // The same office under another spelling of its day.
      ShelvedNumber(kind: .birth, office: Office("Xã Cộng Hoà"), year: year, number: $0)
    }
  }

  /// indicators.md 1.9 E1: serials 412 + 388 + 401 = 1,201 expected; 1,196 digitised are 99.58 %, and five
  /// gaps are reported, not hidden.
  @Test func `three years of serials, five entries missing`() {
    let books = [
      Self.book("01", 1, 412, 2016), Self.book("01", 1, 388, 2017), Self.book("01", 1, 401, 2018),
    ]
    let numbers =
      Self.entries(Array(1...412).filter { $0 != 7 && $0 != 8 }, 2016)
      + Self.entries(Array(1...388).filter { $0 != 388 }, 2017)
      + Self.entries(Array(1...401).filter { $0 != 1 && $0 != 200 }, 2018)
    let shelves = OldBookShelf.shelves(of: books, entries: numbers)
    #expect(shelves.map(\.year) == [2018, 2017, 2016])
    #expect(shelves.reduce(0) { $0 + $1.expected } == 1_201)
    #expect(shelves.reduce(0) { $0 + $1.digitised } == 1_196)
    #expect(shelves.map(\.missing) == [[1...1, 200...200], [388...388], [7...8]])
  }

  @Test func `volumes that overlap, that leave numbers out, and entries that no volume holds`() {
    let shelf = OldBookShelf.shelves(
      of: [Self.book("02", 8, 12), Self.book("01", 1, 5), Self.book("03", 12, 14)],
      entries: Self.entries([1, 2, 2, 3, 9, 20]))
    #expect(shelf.count == 1)
    #expect(shelf[0].volumes.map(\.volume) == ["01", "02", "03"])
    #expect(shelf[0].expected == 12 && shelf[0].digitised == 4)
    #expect(shelf[0].missing == [4...5, 8...8, 10...14])
    #expect(shelf[0].repeated == [2] && shelf[0].beyond == [20...20])
    #expect(shelf[0].overlaps == [12...12] && shelf[0].betweenVolumes == [6...7])
  }

  @Test func `without a volume the entries say how far the book goes at least`() {
    let shelf = OldBookShelf.shelves(of: [], entries: Self.entries([2, 5]))
    #expect(
      shelf[0].expected == 5 && shelf[0].digitised == 2 && shelf[0].missing == [1...1, 3...4])
    let unknown = OldBookShelf.shelves(of: [Self.book("01", 0, 0)], entries: [])
    #expect(unknown[0].expected == 0 && unknown[0].volumes.count == 1)
  }

  @Test func `a letter behind a number is another entry, not the same one twice`() {
    let office = Office(Self.office)
    let shelf = OldBookShelf.shelves(
      of: [],
      entries: ["", "A"].map {
        ShelvedNumber(kind: .birth, office: office, year: 1990, number: 1, suffix: $0)
      })
    #expect(shelf[0].repeated == [] && shelf[0].digitised == 1)
  }

  /// Circular 04/2020, article 23.2: an entry of 1975 that says 25 is of somebody born in 1950.
  @Test func `an age in an old book becomes a year of birth in the note`() throws {
    let note = try #require(AgeNote(cell: "25 tuổi", writtenOn: .year(1975)))
    #expect(note.birthYear == 1950 && note.text == "Sinh năm 1950 (sổ ghi 25 tuổi)")
    #expect(AgeNote(cell: "1950", writtenOn: .year(1975)) == nil)
    #expect(AgeNote(cell: "25 tuổi", writtenOn: nil) == nil)
  }
}
