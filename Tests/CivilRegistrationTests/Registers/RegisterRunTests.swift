import CivilRegistration
import Testing

@Suite struct `The run of numbers of a book` {
  private func locators(
    _ numbers: [Int], office: String = "UBND xã Hưng Đạo", year: Int = 2018, suffix: String = ""
  ) -> [RegisterLocator] {
    numbers.map {
      RegisterLocator(
        kind: .birth, office: Office(office), year: year, number: $0, suffix: suffix)
    }
  }

  @Test func `lacks the numbers between that no entry bears`() throws {
    let run = try #require(RegisterRun.runs(of: locators([2, 3, 6, 10, 7])).first)
    #expect(run.highest == 10 && run.present == 5 && run.missingCount == 5)
    #expect(run.missing == [1...1, 4...5, 8...9])
    #expect(run.repeated == [])
  }

  @Test func `notes a number that two entries bear, but not one with a letter`() throws {
    let entries = locators([1, 2, 2, 3]) + locators([3], suffix: "A")
    let run = try #require(RegisterRun.runs(of: entries).first)
    #expect(run.repeated == [2] && run.missing == [] && run.present == 3)
  }

  @Test func `begins anew with each year, office and kind`() {
    let entries =
      locators([1, 2]) + locators([1], office: "UBND Xã Cộng Hòa") + locators([1], year: 2019)
      + locators([3], office: "UBND Xã Hưng Đạo, thành phố Hà Nội")
    let runs = RegisterRun.runs(of: entries)
    #expect(
      runs.map { "\($0.officeKey) \($0.year) \($0.highest)" } == [
        "xã cộng hòa 2018 1", "xã hưng đạo 2018 3", "xã hưng đạo 2019 1",
      ])
  }

  @Test func `stays small when somebody types a huge number`() throws {
    let run = try #require(RegisterRun.runs(of: locators([1, 999_999])).first)
    #expect(run.missing == [2...999_998])
    #expect(run.missingCount == 999_997)
  }
}
