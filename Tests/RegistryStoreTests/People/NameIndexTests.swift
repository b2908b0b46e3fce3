import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// The names at hand find what a look at every name would find, and keep in step with the ledger.
struct NameIndexTests {
  /// Numbers that look random and are the same each time.
  private struct Draw {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  @Test func `it finds exactly the names in which each typed word begins a word`() {
    let words = ["an", "anh", "van", "thi", "nguyen", "nga", "hoa", "hoang", "duc", "le"]
    var draw = Draw()
    var people: [String: Set<UInt16>] = [:]
    for _ in 0..<400 {
      let name = (0..<(1 + draw.next(4))).map { _ in words[draw.next(words.count)] }
      people[name.joined(separator: " "), default: []].insert(UInt16(1950 + draw.next(60)))
    }
    let index = NameIndex(people)
    for _ in 0..<300 {
      let wanted = (0..<(1 + draw.next(3))).map { _ in
        String(words[draw.next(words.count)].prefix(1 + draw.next(5)))
      }
      let year = draw.next(3) == 0 ? 1950 + draw.next(60) : nil
      let expected = people.filter { name, years in
        let own = name.split(separator: " ")
        return wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
          && (year.map { years.contains(UInt16($0)) } ?? true)
      }
      let found = index.find(wanted, year: year, limit: 10_000)
      #expect(Set(found) == Set(expected.keys) && found.count == expected.count)
    }
  }

  @Test func `the very name stands first, and no more are answered than were asked for`() {
    let index = NameIndex([
      "le thi an": [1985], "le thi an binh": [1990], "an thi le": [1970], "le an": [2001],
    ])
    #expect(index.find(["le", "an"], year: nil, limit: 2) == ["le an", "an thi le"])
    #expect(index.find(["le", "thi", "an"], year: 1990, limit: 5) == ["le thi an binh"])
  }

  @Test func `somebody registered or renamed since the last search is found by the next one`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    let people = StoredPeople(ledger: desk.register.ledger, accessLog: SeenEvents())
    let none = try await people.search("mai anh", by: TestRegister.officer)
    let receipt = try await desk.register(.birth, RegistrationTests.birth, key: "khai-sinh-1")
    let born = try await people.search("mai anh", by: TestRegister.officer)
    _ = try await desk.register(
      .correction,
      [
        "nksHoTen": "Lê Thị Phương", "canCu": "Giấy chứng sinh", "nycHoTen": "Lê Viết Hùng",
        "nycQuanHe": "Cha",
      ], key: "cai-chinh-1", entry: receipt.entryID)
    let renamed = try await people.search("le phuong", by: TestRegister.officer)
    let former = try await people.search("mai anh", by: TestRegister.officer)

    #expect(none.isEmpty && born.map(\.name) == ["Lê Thị Mai Anh"])
    #expect(renamed.map(\.name) == ["Lê Thị Phương"] && former.isEmpty)
  }
}
