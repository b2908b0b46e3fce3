import CivilDate
import RegistryServices
import Testing
import VitalStatistics

/// From 1 March 2027 another statute holds, whose terms are not published: what happens then is known, is judged
/// by the year that needs no law, and closes no cohort.
struct UnknownLawTests {
  private func day(_ text: String) throws -> PlainDate { try #require(PlainDate(iso8601: text)) }

  /// Twenty births of January 2027 and thirty of June; all registered within ten days, but for ten of June.
  private func figures(asOf: String) throws -> [Figure] {
    let asOf: PlainDate = try day(asOf)
    let rules = try SampleCommune.rules()
    let settings = try rules.settings(asOf: asOf)
    let deadlines = rules.birthDeadlines(settings)
    func births(_ count: Int, _ born: String, isRegistered: Bool) throws -> EventFact {
      let born: PlainDate = try day(born)
      return EventFact(
        reference: "", occurredOn: .day(born),
        registration: isRegistered
          ? EventFact.Registration(days: DayBounds(born.adding(days: 10))) : nil,
        deadlines: deadlines(.day(born)), count: count)
    }
    let facts = IndicatorFacts(births: [
      try births(20, "2027-01-10", isRegistered: true),
      try births(20, "2027-06-10", isRegistered: true),
      try births(10, "2027-06-11", isRegistered: false),
    ])
    return try IndicatorSet(settings).report(on: facts, asOf: asOf).figures
  }

  private func figure(
    _ key: IndicatorKey, _ basis: FigureBasis = .cohort, asOf: String
  ) throws -> Figure {
    try #require(
      try figures(asOf: asOf).first {
        $0.indicator == key && $0.basis == basis && $0.year == 2027
      })
  }

  @Test func `births under an unknown law are known, and the cohort is not final`() throws {
    let onTime = try figure(.birthOnTime, asOf: "2028-06-30")
    #expect(onTime.numerator == 20 && onTime.denominator == 20)
    #expect(onTime.known == 50 && onTime.registered == 40)
    #expect(onTime.immatureRegistered == 20 && onTime.immatureUnregistered == 10)
    #expect(onTime.status == .provisional)
  }

  @Test func `within a year needs no law`() throws {
    let within = try figure(.birthWithinYear, asOf: "2028-06-30")
    #expect(within.numerator == 40 && within.denominator == 50 && within.overdue == 10)
    #expect(try figure(.birthWithinYear, asOf: "2029-01-15").status == .final)
  }

  @Test func `of what was registered then nobody can say whether it was in time`() throws {
    let registered = try figure(.birthOnTime, .registration, asOf: "2028-06-30")
    #expect(registered.denominator == 40 && registered.numerator == 20)
    #expect(registered.indeterminate == 20)
  }
}
