import CivilDate
import RegistryServices
import Testing
import VitalStatistics

/// The rules of docs/known-events.md, section 3, for births: one example a rule and its boundary.
@Suite struct BirthRuleTests {
  /// How an entry and a resident's row come out.
  private func outcome(
    _ entry: BirthEntryFact, _ resident: ResidentFact
  ) -> (isOne: Bool, reasons: [MatchReason]?) {
    let events = KnownEvents(
      matching: KnownEventFacts(birthEntries: [entry], residents: [resident]))
    let candidate = events.candidates.first
    #expect(events.births.count == 1 || events.births.count == 2)
    if events.births.count == 1, let candidate { #expect(candidate.presumption == .same) }
    if events.births.count == 2, let candidate { #expect(candidate.presumption == .different) }
    return (events.births.count == 1, candidate?.reasons)
  }

  private func expect(
    _ entry: BirthEntryFact, _ resident: ResidentFact, isOne: Bool, reasons: [MatchReason]?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = outcome(entry, resident)
    #expect(found.isOne == isOne, sourceLocation: sourceLocation)
    #expect(found.reasons == reasons, sourceLocation: sourceLocation)
  }

  @Test func `an equal identity number is the same person whatever else slipped`() {
    let number = "001324000001"
    expect(
      Papers.entry(identifier: number), Papers.resident(name: "Lê Thị Anh", identifier: number),
      isOne: true, reasons: nil)
    expect(
      Papers.entry(identifier: number),
      Papers.resident(mother: "Hồ Thị Na", born: "1990-01-01", identifier: number),
      isOne: true, reasons: nil)
    // Another name and another birthday under one number: one of the two numbers is wrong.
    expect(
      Papers.entry(identifier: number),
      Papers.resident(name: "Hồ Văn Tý", born: "1990-01-01", identifier: number),
      isOne: false, reasons: [.identityEqual, .nameDiffers, .dateDiffers])
  }

  @Test
  func `an entry whose day was corrected far is the child of the list as it was written first`() {
    var corrected = Papers.entry(born: "2023-09-20")
    expect(corrected, Papers.resident(), isOne: false, reasons: nil)
    corrected.asWritten = [Papers.entry()]
    expect(corrected, Papers.resident(), isOne: true, reasons: nil)
    // What it says now is enough by itself, whatever it said.
    expect(
      corrected, Papers.resident(born: "2023-09-20"), isOne: true, reasons: nil)
    // And it is still not another mother's child.
    expect(
      corrected, Papers.resident(mother: "Hồ Thị Na", father: "Hồ Văn Tý"), isOne: false,
      reasons: nil)
  }

  @Test func `name, day and mother are the same person without a number`() {
    expect(Papers.entry(), Papers.resident(), isOne: true, reasons: nil)
    expect(
      Papers.entry(identifier: "001324000001"), Papers.resident(father: ""), isOne: true,
      reasons: nil)
    expect(Papers.entry(), Papers.resident(mother: ""), isOne: true, reasons: nil)
    expect(
      Papers.entry(), Papers.resident(name: "LE  THI AN", mother: "vu thi hoa"), isOne: true,
      reasons: nil)
    expect(Papers.entry(), Papers.resident(name: "LêThị An"), isOne: true, reasons: nil)
  }

  @Test func `other people stay apart`() {
    expect(Papers.entry(), Papers.resident(sex: .male), isOne: false, reasons: nil)
    expect(
      Papers.entry(), Papers.resident(mother: "Hồ Thị Na", father: "Hồ Văn Tý"), isOne: false,
      reasons: nil)
    expect(Papers.entry(), Papers.resident(name: "Lê Thị Bích"), isOne: false, reasons: nil)
    expect(Papers.entry(), Papers.resident(born: "2024-06-05"), isOne: false, reasons: nil)
    expect(Papers.entry(), Papers.resident(born: "2026-03-05"), isOne: false, reasons: nil)
  }

  @Test func `a slip in the name is presumed and shown`() {
    expect(Papers.entry(), Papers.resident(name: "Lê Thị A"), isOne: true, reasons: [.nameSlip])
    expect(
      Papers.entry(), Papers.resident(name: "Lê Tị An", mother: ""), isOne: true,
      reasons: [.nameSlip, .motherUnknown])
    expect(
      Papers.entry(), Papers.resident(mother: "Vũ Thị Ho", father: ""), isOne: true,
      reasons: [.motherSlip])
    // Folding writes Vy as vi: losing the V is still one letter.
    expect(
      Papers.entry(name: "Phan Như Vy"), Papers.resident(name: "Phan Như y"), isOne: true,
      reasons: [.nameSlip])
    // Two letters are another name.
    expect(Papers.entry(), Papers.resident(name: "Lê Th A"), isOne: false, reasons: nil)
  }

  @Test(arguments: [
    ("2024-03-06", MatchReason.dateByOneDay), ("2024-05-03", .dateSwapped),
    ("2024-04-04", .dateWithinMonth), ("2025-03-05", .dateNeighbouringYear),
    ("2024-01-01", .dateFirstOfJanuary), ("2024", .datePartial), ("2024-03", .datePartial),
  ])
  func `a slip in the day is presumed and shown`(born: String, reason: MatchReason) {
    let isCertain = reason == .datePartial
    // With both parents a bare year or month is as good as a day.
    expect(
      Papers.entry(), Papers.resident(born: born), isOne: true,
      reasons: isCertain ? nil : [reason])
    expect(Papers.entry(), Papers.resident(father: "", born: born), isOne: true, reasons: [reason])
    // One parent and another village are not enough.
    expect(
      Papers.entry(), Papers.resident(father: "", born: born, village: "Thôn Ngô Sài"),
      isOne: false, reasons: nil)
  }

  @Test func `a contradiction that one number or one parent explains is presumed`() {
    expect(
      Papers.entry(identifier: "001324000001"), Papers.resident(identifier: "001324000002"),
      isOne: true, reasons: [.identityDiffers])
    expect(
      Papers.entry(), Papers.resident(mother: "Hồ Thị Na"), isOne: true,
      reasons: [.motherDiffers])
    expect(
      Papers.entry(), Papers.resident(father: "Hồ Văn Tý"), isOne: true,
      reasons: [.fatherDiffers])
    expect(
      Papers.entry(identifier: "001324000001"),
      Papers.resident(mother: "Hồ Thị Na", identifier: "001324000002"), isOne: false,
      reasons: nil)
  }

  @Test func `without parents the village decides`() {
    expect(
      Papers.entry(), Papers.resident(mother: "", father: ""), isOne: true,
      reasons: [.motherUnknown])
    expect(
      Papers.entry(), Papers.resident(mother: "", father: "", born: "2024-03-04"), isOne: true,
      reasons: [.dateByOneDay, .motherUnknown])
    expect(
      Papers.entry(), Papers.resident(mother: "", father: "", village: "Thôn Ngô Sài"),
      isOne: false, reasons: [.motherUnknown, .villageDiffers])
  }

  @Test func `a number of one digit repeated or too short is no number`() {
    expect(
      Papers.entry(identifier: "000000000000"),
      Papers.resident(name: "Hồ Văn Tý", sex: .male, identifier: "000000000000"), isOne: false,
      reasons: nil)
    expect(
      Papers.entry(identifier: "12345"),
      Papers.resident(name: "Hồ Văn Tý", sex: .male, identifier: "12345"), isOne: false,
      reasons: nil)
  }
}
