import RegistryServices
import Testing

/// What somebody typed into the quick search, understood.
struct NameQueryTests {
  @Test(arguments: [
    ("dang duc 1984", NameQuery.name(words: ["dang", "duc"], year: 1984)),
    ("1984 Đặng ĐỨC", .name(words: ["dang", "duc"], year: 1984)),
    ("Đa\u{306}\u{323}ng Đu\u{31B}\u{301}c", .name(words: ["dang", "duc"], year: nil)),
    ("dang 1984 1985", .name(words: ["dang", "1985"], year: 1984)),
    ("dang 1849", .name(words: ["dang", "1849"], year: nil)),
    ("K'Sor H'Nga", .name(words: ["ksor", "hnga"], year: nil)),
    ("Nguyễn-Lan,Anh", .name(words: ["nguyen", "lan", "anh"], year: nil)),
    ("98/2023", .reference("98/2023")), (" CS0015325 ", .reference("CS0015325")),
    ("7/2012/HNGĐ-ST", .reference("7/2012/HNGĐ-ST")),
    ("001084001234", .identifier("001084001234")),
    ("001 084 001 234", .identifier("001084001234")),
    ("001.084.001.234", .identifier("001084001234")), ("111234567", .identifier("111234567")),
    ("", .nothing), ("   ", .nothing), ("1984", .nothing), ("%_'", .nothing), ("...", .nothing),
  ])
  func `a search is understood`(_ typed: String, _ query: NameQuery) {
    #expect(NameQuery(typed) == query)
  }

  @Test func `more words than a name has are left out`() {
    guard
      case .name(let words, _) = NameQuery(Array(repeating: "a", count: 50).joined(separator: " "))
    else {
      Issue.record("no name")
      return
    }
    #expect(words.count == 8)
  }
}
