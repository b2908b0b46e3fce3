import CivilDate
import Testing

@testable import CivilRegistration

@Suite struct ParentageRowTests {
  private func read(
    _ cells: [ParentageColumn: String]
  ) -> (facts: ParentageEntry?, problems: [RowProblem]) {
    let reading = Reading<ParentageEntry>(
      SampleRows.row(SampleRows.parentage.merging(cells) { $1 }), today: nil)
    return (reading.facts, reading.problems)
  }

  @Test func `a father's recognition names him as a man, and the decision`() throws {
    let entry = try #require(read([:]).facts)
    #expect(entry.recognition == .fatherRecognisesChild && entry.parent?.sex == .male)
    #expect(entry.decisionNumber == "05/QĐ-UBND" && entry.header.reference?.text == "02/2019")
    #expect(entry.child?.name == "Nguyễn Minh Châu")
    #expect(entry.parent?.identityNumber == "001090000007")
  }

  @Test(arguments: [
    ("2", RecordedSex.female), ("3", .male), ("4", .female),
  ])
  func `who recognises whom tells the parent's sex`(_ code: String, _ sex: RecordedSex) {
    // The sample's number speaks of a man; for a woman it is one more warning, not a refusal.
    #expect(read([.loaiXacNhan: code]).facts?.parent?.sex == sex)
  }

  @Test func `one of both may be missing, both may not`() {
    #expect(read([.ncHoTen: ""]).facts?.child == nil)
    #expect(lines(read([.ncHoTen: ""]).problems) == ["warn row.name.missing ncHoTen"])
    #expect(read([.ncHoTen: "", .cmHoTen: "-"]).facts == nil)
  }

  @Test func `without a day of registration there is no entry`() {
    #expect(read([.ngayDangKy: ""]).facts == nil)
  }
}

@Suite struct MaritalStatusRowTests {
  private func read(
    _ cells: [MaritalStatusColumn: String]
  ) -> (facts: MaritalStatusCertificate?, problems: [RowProblem]) {
    let reading = Reading<MaritalStatusCertificate>(
      SampleRows.row(SampleRows.maritalStatus.merging(cells) { $1 }), today: nil)
    return (reading.facts, reading.problems)
  }

  @Test func `a certificate says of whom, for when and for what it was issued`() throws {
    let (facts, problems) = read([:])
    let certificate = try #require(facts)
    #expect(problems == [])
    #expect(certificate.person.name == "Phạm Thị Thảo" && certificate.person.sex == .female)
    #expect(certificate.livedFrom?.iso8601 == "2013-07-07" && certificate.purpose == "Kết hôn")
    #expect(certificate.header.office.name == "UBND Xã Hưng Đạo, thành phố Hà Nội")
    #expect(certificate.header.reference?.text == "15/2020")
  }

  @Test func `without the person or the day of issue there is none`() {
    #expect(read([.nxnHoTen: ""]).facts == nil)
    #expect(read([.ngayDangKy: "hôm qua"]).facts == nil)
  }
}
