import CivilDate
import RegistryServices
import Testing
import VitalStatistics

/// The rules of docs/known-events.md, section 3, for deaths.
@Suite struct DeathRuleTests {
  private func events(
    _ entries: [DeathEntryFact], _ notices: [DeathNoticeFact]
  ) -> KnownEvents {
    KnownEvents(matching: KnownEventFacts(deathEntries: entries, deathNotices: notices))
  }

  private func expect(
    _ entry: DeathEntryFact, _ notice: DeathNoticeFact, isOne: Bool, reasons: [MatchReason]?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = events([entry], [notice])
    #expect((found.deaths.count == 1) == isOne, sourceLocation: sourceLocation)
    #expect(found.candidates.first?.reasons == reasons, sourceLocation: sourceLocation)
  }

  @Test func `a number, the cited notice, or name and day are the same death`() {
    let number = "001058000001"
    expect(
      Papers.death(identifier: number),
      Papers.deathNotice(name: "Phan Hùng", died: "2016-03-02", identifier: number),
      isOne: false, reasons: [.identityEqual, .nameDiffers, .dateDiffers])
    expect(
      Papers.death(identifier: number), Papers.deathNotice(name: "P Hùng", identifier: number),
      isOne: true, reasons: nil)
    expect(
      Papers.death(cites: "31482"),
      Papers.deathNotice(
        number: "TT0031482", name: "Phan Qung Hùng", died: "2016-01-03",
        village: "Thôn Ngô Sài"), isOne: true, reasons: nil)
    expect(Papers.death(), Papers.deathNotice(), isOne: true, reasons: nil)
  }

  @Test func `slips are presumed and shown`() {
    expect(
      Papers.death(), Papers.deathNotice(name: "Phan Quang Hùg"), isOne: true,
      reasons: [.nameSlip])
    expect(
      Papers.death(), Papers.deathNotice(died: "2016-01-03"), isOne: true,
      reasons: [.dateByOneDay])
    expect(
      Papers.death(), Papers.deathNotice(name: "Phan Quang Hùg", died: "2016-01-03"),
      isOne: true, reasons: [.nameSlip, .dateByOneDay])
    expect(
      Papers.death(), Papers.deathNotice(village: "Thôn Ngô Sài"), isOne: true,
      reasons: [.villageDiffers])
  }

  @Test func `other people stay apart`() {
    expect(Papers.death(), Papers.deathNotice(born: "1956"), isOne: false, reasons: nil)
    expect(Papers.death(), Papers.deathNotice(sex: .female), isOne: false, reasons: nil)
    expect(Papers.death(), Papers.deathNotice(died: "2016-04-09"), isOne: false, reasons: nil)
    expect(
      Papers.death(), Papers.deathNotice(died: "2016-01-03", village: "Thôn Ngô Sài"),
      isOne: false, reasons: nil)
  }

  @Test func `facility and village head tell of one death, and the facility's day counts`() {
    let facility = Papers.deathNotice(
      "facility", source: .facility, born: "1958-08-20", identifier: "001058000001")
    let head = Papers.deathNotice("head", died: "2016-01-03")
    let found = events([], [head, facility])
    #expect(found.deaths.count == 1)
    #expect(found.deaths[0].notices == ["facility", "head"])
    #expect(found.deaths[0].diedOn == Papers.date("2016-01-02"))
    #expect(found.deaths[0].id == "death:facility")
    #expect(found.deaths[0].isPresumed)
    let registered = events([Papers.death()], [head, facility])
    #expect(registered.deaths.count == 1)
    #expect(registered.deaths[0].registration?.entry == "death")
  }

  @Test func `the dead are known by number, or by name, birthday, sex and village`() throws {
    func dead(_ resident: ResidentFact) -> (PlainDate?, [MatchReason]?) {
      let found = KnownEvents(
        matching: KnownEventFacts(
          residents: [resident],
          deathEntries: [Papers.death(identifier: "001058000001")]))
      return (found.residents[0].diedOn, found.candidates.first?.reasons)
    }
    func resident(
      name: String = "Phan Quang Hùng", born: String = "1958-08-20", identifier: String = "",
      village: String = "Thôn Thế Trụ"
    ) -> ResidentFact {
      Papers.resident(
        name: name, mother: "", father: "", sex: .male, born: born, identifier: identifier,
        village: village)
    }
    let day = try #require(PlainDate(year: 2016, month: 1, day: 2))
    #expect(dead(resident(identifier: "001058000001")) == (day, nil))
    #expect(dead(resident()) == (day, [.identityUnknown]))
    #expect(dead(resident(identifier: "001058000002")) == (nil, nil))
    #expect(dead(resident(village: "Thôn Ngô Sài")) == (nil, nil))
    #expect(dead(resident(born: "1958")) == (nil, nil))
  }
}

/// Optionals of a pair compare as pairs do.
private func == (
  left: (PlainDate?, [MatchReason]?), right: (PlainDate?, [MatchReason]?)
) -> Bool {
  left.0 == right.0 && left.1 == right.1
}
