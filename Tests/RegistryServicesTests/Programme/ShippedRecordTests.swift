import ActionProgramme
import CivilDate
import RegistryServices
import Testing

/// What comes with the program stands in a book until the office writes about the same thing.
@Suite struct ShippedRecordTests {
  private let shipped = ShippedRecords([
    .legalDocument: [
      RecordValues(["number": "60/2014/QH13", "title": "Luật Hộ tịch"]),
      RecordValues(["number": "03/2026/QH16", "title": "Luật Hộ tịch"]),
    ]
  ])

  private func kept(_ number: String, isStruckOut: Bool = false) -> RecordLine {
    RecordLine(
      kind: .legalDocument, id: "a", version: 1, isStruckOut: isStruckOut,
      values: RecordValues(["number": number]), author: "Lan",
      recordedAt: Instant(millisecondsSince1970: 0))
  }

  @Test func `a line of the office takes the place of the program's about the same document`() {
    let lines = shipped.merged(into: [kept("60/2014/QH13")], .legalDocument)
    #expect(lines.map(\.values).map { $0["number"] } == ["60/2014/QH13", "03/2026/QH16"])
    #expect(lines.map(\.isShipped) == [false, true])
  }

  @Test func `a line struck out gives the program's back`() {
    let lines = shipped.merged(into: [kept("60/2014/QH13", isStruckOut: true)], .legalDocument)
    #expect(lines.filter(\.isShipped).count == 2)
  }

  @Test func `a line that came with the program is found by its id`() {
    #expect(shipped.line(id: "kem-60-2014-QH13")?.values["title"] == "Luật Hộ tịch")
    #expect(shipped.line(id: "60-2014-QH13") == nil)
    #expect(shipped.line(id: "kem-1-1-1") == nil)
  }

  @Test func `a book without lines of the program is as the office wrote it`() {
    #expect(shipped.merged(into: [], .campaign).isEmpty)
  }
}
