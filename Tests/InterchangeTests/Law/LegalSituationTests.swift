import CivilDate
import FoundationEssentials
import Interchange
import LegalRules
import Testing

/// The table of legal situations (`Tests/Fixtures/law`): each is a few lines that a lawyer can read and
/// correct, and each expectation was worked out from the articles, not from the program.
@Suite struct `Legal situations` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func law() throws -> LawBook {
    let resources = folder.deletingLastPathComponent().appending(
      path: "Sources/Interchange/Resources")
    let holidays = try HolidayFile.calendar(
      path: resources.appending(path: "Holidays/holidays-vn.csv").path)
    return try LawFile.book(folder: resources.appending(path: "Law").path, holidays: holidays)
  }

  static func situations() throws -> [LegalSituation] {
    let files = folder.appending(path: "Fixtures/law")
    let names = try FileManager.default.contentsOfDirectory(atPath: files.path).sorted()
    return try names.filter { $0.hasSuffix(".yaml") }.flatMap { name in
      let text = try String(contentsOf: files.appending(path: name), encoding: .utf8)
      return try SituationFile.situations(text: text, path: name)
    }
  }

  @Test func `come out as the articles say`() throws {
    let law = try Self.law()
    let situations = try Self.situations()
    #expect(situations.count >= 340)
    for situation in situations {
      let faults = SituationOutcome(situation, law: law).faults
      #expect(faults.isEmpty, "\(situation.name)\n  \(faults.joined(separator: "\n  "))")
    }
  }

  @Test func `have names of their own`() throws {
    let names = try Self.situations().map(\.name)
    #expect(Set(names).count == names.count)
  }

  /// The control: the same situation with one expectation that is wrong.
  @Test(arguments: [
    ("lastDay", "07/03/2026"), ("type", "late"), ("title", "Giấy khai tử"),
    ("warned", "form.double"), ("refused", "form.required nksHoTen"), ("nothing", ""),
  ])
  func `turn red on a wrong expectation`(key: String, text: String) throws {
    let sound = try #require(
      try Self.situations().first {
        $0.name == "Khai sinh: ngày cuối là ngày làm việc, đăng ký đúng ngày đó"
      })
    let law = try Self.law()
    #expect(SituationOutcome(sound, law: law).faults == [])
    var wrong = sound
    wrong.expected.removeAll { $0.key == key }
    wrong.expected.append((key, text))
    let faults = SituationOutcome(wrong, law: law).faults
    #expect(faults.count == 1 && faults[0].hasPrefix("\(key): expected “\(text)”"))
  }
}
