import CivilDate
import RegistryServices
import Testing

/// Judgments and the marriage entries that they dissolve.
@Suite struct DivorceRuleTests {
  private func marriage(
    _ reference: String = "m", number: String = "07/2012", husbandNumber: String = "",
    wifeNumber: String = "", note: String = "", registered: String = "2012-01-11"
  ) -> MarriageFact {
    MarriageFact(
      reference: reference, number: number, registeredOn: Papers.date(registered),
      husband: SpouseFact(
        name: Papers.folded("Đinh Thanh Dũng"), bornOn: Papers.date("1986-05-04"),
        identifier: husbandNumber),
      wife: SpouseFact(
        name: Papers.folded("Lê Thị Hương"), bornOn: Papers.date("1988-02-03"),
        identifier: wifeNumber), divorce: DivorceNote(text: note))
  }

  private func judgment(
    _ reference: String = "j", husband: String = "Đinh Thanh Dũng",
    wife: String = "Lê Thị Hương", husbandBorn: String = "1986", wifeBorn: String = "1988",
    husbandNumber: String = "", number: String = "", married: String = "",
    here: Bool? = true
  ) throws -> JudgmentFact {
    JudgmentFact(
      reference: reference, number: "623/2020/HNGĐ-ST",
      effectiveOn: try #require(PlainDate(year: 2020, month: 5, day: 5)),
      husband: SpouseFact(
        name: Papers.folded(husband), bornOn: Papers.date(husbandBorn),
        identifier: husbandNumber),
      wife: SpouseFact(name: Papers.folded(wife), bornOn: Papers.date(wifeBorn)),
      marriageNumber: number, marriedOn: Papers.date(married), isMarriedHere: here)
  }

  private func divorce(
    _ judgment: JudgmentFact, _ marriages: [MarriageFact]
  ) -> (divorce: KnownDivorce, candidates: [MatchCandidate]) {
    let found = KnownEvents(
      matching: KnownEventFacts(marriages: marriages, judgments: [judgment]))
    return (found.divorces[0], found.candidates)
  }

  @Test func `a judgment meets its entry by number, by identity or by both names`() throws {
    let byNumber = divorce(
      try judgment(wife: "Hồ Thị Na", number: "7/2012"), [marriage()])
    #expect(byNumber.divorce.marriage == "m" && byNumber.candidates.isEmpty)
    let byIdentity = divorce(
      try judgment(husbandNumber: "001086426991"), [marriage(husbandNumber: "001086426991")])
    #expect(byIdentity.divorce.marriage == "m" && byIdentity.candidates.isEmpty)
    let byNames = divorce(try judgment(), [marriage()])
    #expect(byNames.divorce.marriage == "m" && byNames.candidates.isEmpty)
    let byDay = divorce(try judgment(wifeBorn: "1979", married: "2012-01-11"), [marriage()])
    #expect(byDay.divorce.marriage == "m" && byDay.candidates.isEmpty)
  }

  @Test func `slips are presumed, contradictions are not`() throws {
    let slip = divorce(try judgment(husband: "Đinh Thanh Dũg"), [marriage()])
    #expect(slip.divorce.marriage == "m" && slip.candidates.map(\.reasons) == [[.spouseSlip]])
    let year = divorce(try judgment(wifeBorn: "1979"), [marriage()])
    #expect(year.candidates.map(\.reasons) == [[.spouseBirthDiffers]])
    let other = divorce(
      try judgment(husbandNumber: "001086000001"), [marriage(husbandNumber: "001086000002")])
    #expect(other.divorce.marriage == nil && other.candidates.isEmpty)
    let later = divorce(try judgment(), [marriage(registered: "2021-01-11")])
    #expect(later.divorce.marriage == nil)
  }

  @Test func `an entry is written when its note cites the judgment`() throws {
    var note = "Đã ly hôn theo Bản án số 623/2020/HNGĐ-ST ngày 05/04/2020 của Tòa án nhân dân; "
    note += "ghi ngày 20/05/2020"
    let written = divorce(try judgment(), [marriage(note: note)]).divorce
    #expect(written.isWritten)
    #expect(written.writtenOn == PlainDate(year: 2020, month: 5, day: 20))
    let other = note.replacing("623/2020", with: "99/2019")
    #expect(!divorce(try judgment(), [marriage(note: other)]).divorce.isWritten)
    #expect(!divorce(try judgment(), [marriage(note: "Đã cải chính")]).divorce.isWritten)
  }

  @Test func `the same judgment sent twice is one divorce`() throws {
    let found = KnownEvents(
      matching: KnownEventFacts(
        marriages: [marriage()], judgments: [try judgment("j1"), try judgment("j2")]))
    #expect(found.divorces.map(\.judgment) == ["j1"])
    #expect(found.divorces[0].marriage == "m")
  }

  @Test func `a marriage of elsewhere is forwarded, unless its entry is here`() throws {
    #expect(!divorce(try judgment(here: false), []).divorce.isMarriedHere)
    #expect(divorce(try judgment(here: false), [marriage()]).divorce.isMarriedHere)
    #expect(divorce(try judgment(here: true), []).divorce.isMarriedHere)
  }
}
