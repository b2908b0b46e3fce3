import CivilDate
import CivilRegistration
import Testing

@Suite struct `Facts of a life from the entries of the registers` {
  private static let paper = PaperReference(
    id: "m1", kind: "marriage", text: "03/2010", issuer: "UBND xã Hưng Đạo")

  @Test func `a marriage noted as divorced begins and ends`() throws {
    let row = SampleRows.row(
      SampleRows.marriage,
      changing: [
        .tinhTrangKetHon: "Đã ly hôn",
        .ghiChu:
          "Đã ly hôn theo Bản án số 7/2012/HNGĐ-ST ngày 04 tháng 8 năm 2012 của Tòa án nhân dân huyện Quốc Oai",
      ])
    let entry = try #require(MarriageEntryReading(row).facts)
    let facts = LifeFact.facts(of: .marriage(entry), as: .husband, paper: Self.paper)
    #expect(
      facts.map(\.event) == [
        .married(marriage: "m1", spouse: "Nguyễn Thị Lan"), .divorced(marriage: "m1"),
      ])
    #expect(facts[1].paper.text == "7/2012/HNGĐ-ST")
    #expect(facts[1].paper.kind == "judgment")
    #expect(facts[1].paper.issuer == "Tòa án nhân dân huyện Quốc Oai")
    #expect(facts[1].on == .day(try day("2012-08-04")))
    #expect(LifeLine(facts).status(on: try day("2026-03-06")).kind == .divorced)
  }

  @Test func `a birth is one fact of each who is named in it`() throws {
    let birth = try #require(SampleRows.birthReading().facts)
    let born = LifeFact.facts(of: .birth(birth), as: .child, paper: Self.paper)
    let mother = LifeFact.facts(of: .birth(birth), as: .mother, paper: Self.paper)
    #expect(born.map(\.event) == [.born])
    #expect(mother.map(\.event) == [.parentOf(name: "Lê Thị Mai Anh")])
    #expect(LifeFact.facts(of: .birth(birth), as: .wife, paper: Self.paper).isEmpty)
  }

  @Test func `the death of the spouse ends the marriage`() throws {
    let marriage = try #require(SampleRows.marriageReading().facts)
    let death = try #require(SampleRows.deathReading().facts)
    let paper = PaperReference(id: "d1", kind: "death", text: "02/TLKT")
    let facts =
      LifeFact.facts(of: .marriage(marriage), as: .wife, paper: Self.paper)
      + [LifeFact.spouseDied(in: "m1", death: death, paper: paper)]
    let status = LifeLine(facts).status(on: try day("2026-03-06"))
    #expect(status.kind == .widowed && status.reasons.last?.paper.text == "02/TLKT")
  }

  @Test(arguments: [
    (
      "Đã ly hôn theo Bản án số 7/2012/HNGĐ-ST ngày 04 tháng 8 năm 2012 của Tòa án nhân dân huyện Quốc Oai",
      "judgment 7/2012/HNGĐ-ST 2012-08-04 Tòa án nhân dân huyện Quốc Oai"
    ),
    (
      "Cải chính tên vợ; Đã ly hôn theo Quyết định số 12/2025/QĐCNTTLH ngày 10/08/2025 của TAND khu vực 9.",
      "decision 12/2025/QĐCNTTLH 2025-08-10 TAND khu vực 9"
    ),
    ("Quyết định 02/2026/QĐST-HNGĐ", "decision 02/2026/QĐST-HNGĐ  "),
    ("bản án số 3/2001", "judgment 3/2001  "),
    ("Đã ly hôn", "none"), ("Đã ly hôn theo bản án của tòa", "none"),
  ])
  func `a note is read as far as it cites a judgment`(note: String, expected: String) {
    let found = CitedDecision(note: note).map {
      "\($0.form.rawValue) \($0.number) \($0.decidedOn?.iso8601 ?? "") \($0.court)"
    }
    #expect(found ?? "none" == expected)
  }
}
