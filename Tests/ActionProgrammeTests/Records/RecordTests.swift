import ActionProgramme
import CivilDate
import Testing

@Suite struct RecordTests {
  private func day(_ text: String) -> PlainDate { SamplePlan.day(text) }

  @Test func `every book's first field names its lines, and no field stands twice`() {
    for kind in RecordKind.allCases {
      let names = kind.form.fields.map(\.name)
      #expect(kind.form.kind == kind)
      #expect(Set(names).count == names.count, "\(kind)")
      #expect(kind.form.fields.first?.isRequired == true, "\(kind)")
    }
  }

  @Test func `everything that is wrong with a line is said at once`() {
    let (_, problems) = Campaign.read([
      "title": " ", "startsOn": "2026-06-31", "endsOn": "2026-05-01", "cost": "-5",
    ])
    #expect(
      problems == [
        RecordProblem(field: "title", kind: .missing),
        RecordProblem(field: "startsOn", kind: .notADay, values: ["2026-06-31"]),
        RecordProblem(field: "cost", kind: .notANumber, values: ["-5"]),
      ])
  }

  @Test func `an end before its beginning is refused at the end`() {
    let (_, problems) = Campaign.read([
      "title": "Tháng hành động", "startsOn": "2026-06-01", "endsOn": "2026-05-31",
    ])
    #expect(
      problems == [RecordProblem(field: "endsOn", kind: .dayBefore, values: ["01/06/2026"])])
  }

  @Test func `a slip of zeros, a word that is no choice and a text too long are found`() {
    let (_, problems) = CommunicationProduct.read([
      "title": String(repeating: "a", count: 301), "channel": "tivi", "publishedOn": "2026-06-01",
      "cost": "1000000000001", "reach": "99999999999999999999",
    ])
    #expect(problems.map(\.kind) == [.tooLong, .notAChoice, .notANumber, .tooLarge])
  }

  @Test(arguments: [
    ("2026-11-22", Credential.Warning?.none), ("2026-11-23", .within(days: 60)),
    ("2026-12-22", .within(days: 60)), ("2026-12-23", .within(days: 30)),
    ("2027-01-15", .within(days: 7)), ("2027-01-22", .within(days: 7)), ("2027-01-23", .expired),
  ])
  func `a certificate warns 60, 30 and 7 days before its last day`(
    on: String, warning: Credential.Warning?
  ) {
    let values = RecordValues([
      "holder": "Lan", "credentialType": "signing", "title": "CTS", "expiresOn": "2027-01-22",
    ])
    #expect(Credential(values).warning(on: day(on)) == warning)
  }

  @Test func `a post lacks what its holder does not bring, a vacant one its holder`() {
    var values = RecordValues([
      "postTitle": "Công chức", "requiredDegree": "intermediate", "requiresLaw": "yes",
    ])
    #expect(StaffPost(values).gaps == [.vacant])
    values["holder"] = "Lan"
    #expect(
      StaffPost(values).gaps == [.degreeTooLow, .noLawDegree, .notTrained, .noComputerSkill])
    values["degree"] = "bachelor"
    values["hasLaw"] = "yes"
    values["trainedOn"] = "2025-03-01"
    values["hasComputerSkill"] = "yes"
    #expect(StaffPost(values).gaps == [])
  }

  @Test func `a machine is as old as its last birthday`() {
    let machine = Equipment(RecordValues(["boughtOn": "2020-02-29"]))
    #expect(machine.age(on: day("2025-02-27")) == 4)
    #expect(machine.age(on: day("2025-02-28")) == 5)
    #expect(machine.age(on: day("2020-01-01")) == nil)
    #expect(Equipment(RecordValues()).age(on: day("2025-02-27")) == nil)
  }

  @Test func `a document holds from its first to its last day`() {
    let law = LegalDocument(
      RecordValues(["effectiveFrom": "2016-01-01", "effectiveTo": "2027-02-28"]))
    #expect(law.isInForce(on: day("2015-12-31")) == false)
    #expect(law.isInForce(on: day("2016-01-01")) == true)
    #expect(law.isInForce(on: day("2027-02-28")) == true)
    #expect(law.isInForce(on: day("2027-03-01")) == false)
    #expect(LegalDocument(RecordValues()).isInForce(on: day("2027-03-01")) == nil)
  }

  @Test func `people sent to a course stand one a line`() {
    let course = TrainingSession(
      RecordValues(["attendees": "Nguyễn Thị Lan; đạt ; CC-12/2026\n\nTrần  Văn Hưng"]))
    #expect(
      course.attendees.map { "\($0.name)|\($0.result)|\($0.certificate)" } == [
        "Nguyễn Thị Lan|đạt|CC-12/2026", "Trần Văn Hưng||",
      ])
  }
}
