import ActionProgramme
import CivilDate
import FoundationEssentials
import LegalRules
import RegistryServices
import Testing

@testable import Interchange

/// The books' lines that come with the program.
@Suite struct ShippedRecordFileTests {
  private static let resources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Interchange/Resources")

  private func path(_ name: String) -> String {
    Self.resources.appending(path: "Programme/\(name).yaml").path
  }

  @Test func `every document that a rule cites is in the register, with its name and certainty`()
    throws
  {
    let shipped = try ShippedRecordFile.records(paths: [path("legal-documents")])
    let lines = shipped.merged(into: [], .legalDocument)
    let numbers = Set(lines.map { $0.values["number"] })
    let holidays = try HolidayFile.calendar(
      path: Self.resources.appending(path: "Holidays/holidays-vn.csv").path)
    let law = try LawFile.book(
      folder: Self.resources.appending(path: "Law").path, holidays: holidays)
    let cited = Set(CitedRule.all(of: law).map(\.citation.instrument))
    #expect(cited.count > 10)
    #expect(cited.subtracting(numbers) == [])
    #expect(numbers.count == lines.count)
  }

  @Test func `what replaces a document is itself in the register, and begins when the other ends`()
    throws
  {
    let lines = try ShippedRecordFile.records(paths: [path("legal-documents")])
      .merged(into: [], .legalDocument).map { LegalDocument($0.values) }
    for document in lines where !document.values["replacedBy"].isEmpty {
      let next = try #require(lines.first { $0.number == document.values["replacedBy"] })
      guard let end = document.effectiveTo, let begin = next.effectiveFrom else { continue }
      #expect(begin == end.adding(days: 1), "\(document.number)")
    }
  }

  @Test func `the law of civil status changes on 1 March 2027`() throws {
    let lines = try ShippedRecordFile.records(paths: [path("legal-documents")])
      .merged(into: [], .legalDocument).map { LegalDocument($0.values) }
    let last = try #require(PlainDate(iso8601: "2027-02-28"))
    func force(_ number: String, _ day: PlainDate) -> Bool? {
      lines.first { $0.number == number }?.isInForce(on: day)
    }
    #expect(force("60/2014/QH13", last) == true)
    #expect(force("60/2014/QH13", last.adding(days: 1)) == false)
    #expect(force("03/2026/QH16", last) == false)
    #expect(force("03/2026/QH16", last.adding(days: 1)) == true)
    #expect(force("18/2026/NĐ-CP", last) == nil)
  }

  @Test func `a standard of each type of equipment is there, and names its source`() throws {
    let lines = try ShippedRecordFile.records(paths: [path("equipment-standards")])
      .merged(into: [], .equipmentStandard).map { EquipmentStandard($0.values) }
    #expect(Set(lines.compactMap(\.type)) == Set(EquipmentType.allCases))
    #expect(lines.allSatisfy { !$0.values["source"].isEmpty && $0.unitCost == nil })
  }

  @Test func `what is wrong with a line is told with its line of the file`() {
    let text = """
      kind: legal-document
      records:
      - {number: 1/2020, title: Một, citation: certain}
      - {number: 2/2020, citation: perhaps, colour: red}
      """
    let refusal = #expect(throws: DataFileRefusal.self) {
      _ = try ShippedRecordFile.lines(text: text, path: "a.yaml")
    }
    #expect(refusal?.problems.map(\.line) == [4, 4, 4])
    #expect(Set(refusal?.problems.map(\.text) ?? []) == ["title", "citation", "colour"])
  }
}
