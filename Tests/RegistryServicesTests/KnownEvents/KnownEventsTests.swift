import CivilDate
import RegistryServices
import Testing
import VitalStatistics

/// Order, decisions, several papers of one kind, and what hostile data may not do.
@Suite struct KnownEventsTests {
  @Test func `the order of the papers changes nothing`() throws {
    let facts = try SampleFacts(folder: SampleFacts.small).facts
    let events = KnownEvents(matching: facts)
    var reversed = facts
    reversed.birthEntries.reverse()
    reversed.birthNotices.reverse()
    reversed.residents.reverse()
    reversed.deathEntries.reverse()
    reversed.deathNotices.reverse()
    reversed.marriages.reverse()
    reversed.judgments.reverse()
    reversed.surveys.reverse()
    #expect(KnownEvents(matching: reversed) == events)
  }

  @Test func `a person's word is stronger than every rule`() {
    let facts = KnownEventFacts(
      birthEntries: [Papers.entry()], residents: [Papers.resident(name: "Lê Thị A")])
    let presumed = KnownEvents(matching: facts)
    #expect(presumed.births.count == 1 && presumed.candidates.count == 1)
    #expect(presumed.births[0].isPresumed)
    let same = KnownEvents(
      matching: facts, decisions: [decision("resident", "entry", .same)])
    #expect(same.births.count == 1 && same.candidates.isEmpty && !same.births[0].isPresumed)
    let different = KnownEvents(
      matching: facts, decisions: [decision("entry", "resident", .different)])
    #expect(different.births.count == 2 && different.candidates.isEmpty)
    #expect(different.residents[0].registration == nil)
    // The later word holds.
    let changed = KnownEvents(
      matching: facts,
      decisions: [
        decision("entry", "resident", .different), decision("resident", "entry", .same),
      ])
    #expect(changed.births.count == 1)
  }

  @Test func `a word can join what no rule would, and part what identity joined`() {
    let strangers = KnownEventFacts(
      birthEntries: [Papers.entry()],
      residents: [Papers.resident(name: "Hồ Văn Tý", sex: .male, born: "1990-01-01")])
    let joined = KnownEvents(
      matching: strangers, decisions: [decision("entry", "resident", .same)])
    #expect(joined.births.count == 1)
    let number = "001324000001"
    let one = KnownEventFacts(
      birthEntries: [Papers.entry(identifier: number)],
      residents: [Papers.resident(identifier: number)])
    let parted = KnownEvents(
      matching: one, decisions: [decision("entry", "resident", .different)])
    #expect(parted.births.count == 2)
  }

  private func decision(
    _ left: String, _ right: String, _ verdict: MatchVerdict
  ) -> MatchDecision {
    MatchDecision(left: left, right: right, verdict: verdict, reason: "")
  }

  @Test func `entries of one person are one birth, registered by the first`() {
    let late = Papers.entry("a-late", registered: "2024-09-01")
    let first = Papers.entry("b-first", registered: "2024-03-20")
    let events = KnownEvents(matching: KnownEventFacts(birthEntries: [late, first]))
    #expect(events.births.count == 1)
    #expect(events.births[0].registration?.entry == "b-first")
    #expect(events.births[0].id == "birth:b-first")
    #expect(events.registered.count == 1)
    let again = Papers.entry("again", registered: "2020-01-01", kind: .reregistration)
    let original = KnownEvents(matching: KnownEventFacts(birthEntries: [again, first]))
    #expect(original.births.count == 1)
    #expect(original.births[0].registration?.entry == "b-first")
    #expect(original.birthReregistrations.count == 1)
  }

  @Test func `two entries whose mothers have two numbers are a question, not one birth`() {
    let one = Papers.entry("hoa", name: "Lê Thị Hoa", motherIdentifier: "001190000001")
    let other = Papers.entry("hoà", name: "Lê Thị Hòa", motherIdentifier: "001190000002")
    let events = KnownEvents(matching: KnownEventFacts(birthEntries: [one, other]))
    #expect(events.births.count == 2)
    #expect(events.candidates.map(\.relation) == [.birthEntries])
  }

  @Test func `an annulled entry gives way to a valid one`() {
    var void = Papers.entry("void", registered: "2024-03-20")
    void.annulledOn = PlainDate(year: 2024, month: 6, day: 1)
    let valid = Papers.entry("valid", registered: "2024-07-01")
    let events = KnownEvents(matching: KnownEventFacts(birthEntries: [void, valid]))
    #expect(events.births[0].registration?.entry == "valid")
  }

  @Test func `a birth registered only again is no birth of its year`() throws {
    let again = Papers.entry(kind: .reregistration)
    let events = KnownEvents(
      matching: KnownEventFacts(birthEntries: [again], residents: [Papers.resident()]))
    #expect(events.births.count == 1 && events.births[0].isRegisteredElsewhere)
    let settings = try SampleRules.settings()
    let facts = events.indicatorFacts(
      birthRule: settings.birthRule, deathRule: settings.deathRule)
    #expect(facts.births.isEmpty)
    // But the resident has a valid entry.
    #expect(events.residents[0].registration?.entry == "entry")
  }

  @Test func `a resident listed twice is one person`() {
    let rows = [
      Papers.resident("r1", identifier: "001324000001"),
      Papers.resident("r2", name: "LE THI AN", identifier: "001324000001"),
    ]
    let events = KnownEvents(matching: KnownEventFacts(residents: rows))
    #expect(events.residents.map(\.rows) == [["r1", "r2"]])
    #expect(events.births.count == 1)
  }

  @Test func `namesakes are joined one to one and shown to a person`() {
    let residents = [Papers.resident("r1"), Papers.resident("r2", village: "Thôn Ngô Sài")]
    var apart = residents
    apart[0].identifier = "001324000001"
    apart[1].identifier = "001324000002"
    let events = KnownEvents(
      matching: KnownEventFacts(birthEntries: [Papers.entry()], residents: apart))
    #expect(events.births.count == 2)
    // The one whose village agrees is presumed.
    #expect(events.births.first { $0.registration != nil }?.residents == ["r1"])
    #expect(events.candidates.count == 2)
    #expect(events.candidates.allSatisfy { $0.reasons.last == .ambiguous })
  }

  @Test func `a resident who fits two entries is joined to one of them and shown to a person`() {
    let entries = [
      Papers.entry("e1", identifier: "001324000001"),
      Papers.entry("e2", identifier: "001324000002"),
    ]
    let events = KnownEvents(
      matching: KnownEventFacts(birthEntries: entries, residents: [Papers.resident()]))
    #expect(events.births.map(\.residents) == [["resident"], []])
    #expect(events.candidates.map(\.presumption) == [.same, .different])
    #expect(events.candidates.allSatisfy { $0.reasons == [.ambiguous] })
  }

  /// Each with each would take a quarter of an hour alone on the machine; the limit ends a run that hangs.
  @Test(.timeLimit(.minutes(10)))
  func `ten thousand rows under one name join nobody, and are not compared each with each`() {
    let residents = (0..<10_000).map {
      Papers.resident("r\($0)", identifier: "00\(1_000_000_000 + $0)")
    }
    let entries = (0..<1_000).map {
      Papers.entry("e\($0)", identifier: "00\(2_000_000_000 + $0)")
    }
    let events = KnownEvents(
      matching: KnownEventFacts(birthEntries: entries, residents: residents))
    #expect(events.births.count == 11_000)
  }

  @Test(arguments: [
    ("Thôn Thế Trụ", "the tru"), ("Thế Trụ, Xã Hưng Đạo, thành phố Hà Nội", "the tru"),
    ("Tổ dân phố số 5", "so 5"), ("XÓM Đồng", "dong"), ("", ""),
  ])
  func `a village is compared by its name alone`(text: String, folded: String) {
    #expect(VillageName.folded(text) == folded)
  }
}
