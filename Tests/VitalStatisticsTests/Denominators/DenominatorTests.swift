import CivilDate
import Testing
import VitalStatistics

/// How many events there were (indicators.md 1.7, statistics.md 2.6).
@Suite struct DenominatorTests {
  @Test func `two lists of 450 and 430 that share 410 tell of 472 births`() throws {
    let estimate = try #require(DualSystemEstimate(first: 450, second: 430, both: 410))
    #expect(estimate.union == 470)
    // 450 · 430 / 410
    #expect(abs(try #require(estimate.lincolnPetersen) - 471.951) < 0.001)
    // 451 · 431 / 411 − 1
    #expect(abs(estimate.events - 471.9465) < 0.0001)
    // 451 · 431 · 40 · 20 / (411² · 412)
    #expect(abs(estimate.variance - 2.234) < 0.001)
    #expect(abs(estimate.halfWidth - 2.93) < 0.01)
    #expect(abs(100 * estimate.completeness - 95.35) < 0.005)
  }

  @Test(arguments: [(10, 5, 6), (5, 10, 6), (-1, 5, 0), (5, 5, -1)])
  func `no two lists share more than the shorter one has`(_ counts: (Int, Int, Int)) {
    #expect(DualSystemEstimate(first: counts.0, second: counts.1, both: counts.2) == nil)
  }

  @Test func `forty thousand people expect 512 births a year`() throws {
    let year = PlainDate.firstDay(ofYear: 2026)...PlainDate.lastDay(ofYear: 2026)
    let births = ExpectedEvents(population: 40_000, ratePerThousand: 12.796, in: year)
    #expect(abs(births.count - 511.84) < 0.005)
    #expect(abs(births.halfWidth - 44.3) < 0.1)
    #expect(births.band == 467...557)
    #expect(abs(births.completeness(of: 470) - 91.83) < 0.005)
    let deaths = ExpectedEvents(population: 40_000, ratePerThousand: 6.807, in: year)
    #expect(abs(deaths.count - 272.28) < 0.005)
  }

  @Test func `half a year is 181 days of 365, and 182 of 366 in a leap year`() throws {
    let half = PlainDate.firstDay(ofYear: 2026)...(try Examples.day("30/06/2026"))
    let births = ExpectedEvents(population: 40_000, ratePerThousand: 12.796, in: half)
    #expect(abs(births.count - 253.82) < 0.005)
    let leap = PlainDate.firstDay(ofYear: 2028)...(try Examples.day("30/06/2028"))
    let later = ExpectedEvents(population: 40_000, ratePerThousand: 12.796, in: leap)
    // 511.84 · 182 / 366
    #expect(abs(later.count - 254.52) < 0.005)
    let two = PlainDate.firstDay(ofYear: 2027)...PlainDate.lastDay(ofYear: 2028)
    let both = ExpectedEvents(population: 40_000, ratePerThousand: 12.796, in: two)
    #expect(abs(both.count - 2 * 511.84) < 0.005)
  }

  @Test func `Adair and Lopez on the Philippines of 2010`() throws {
    var country = AdairLopez(
      registeredRate: 5.20397, shareOver65: 0.041506, underFiveMortality: 0.030271,
      underFiveCompleteness: 0.427884, year: 2010)
    #expect(abs(try #require(country.logit()) - 1.494244) < 0.00001)
    #expect(abs(try #require(country.completeness()) - 0.81671) < 0.000005)
    country.underFiveCompleteness = nil
    #expect(abs(try #require(country.logit()) - 2.140745) < 0.00001)
    #expect(abs(try #require(country.completeness()) - 0.89480) < 0.000005)
  }

  @Test func `Adair and Lopez on a country like Viet Nam in 2019`() throws {
    let country = AdairLopez(
      registeredRate: 5.76, shareOver65: 0.0755, underFiveMortality: 0.0207, year: 2019)
    // −0.78963 + 4.84934 − 1.48069 + 5.86878 − 50.67690 + 44.37550
    #expect(abs(try #require(country.logit()) - 2.14641) < 0.0001)
    #expect(abs(try #require(country.completeness()) - 0.8953) < 0.0001)
  }

  @Test func `a mortality told per thousand is refused, not answered with nonsense`() {
    let country = AdairLopez(
      registeredRate: 5.76, shareOver65: 0.0755, underFiveMortality: 20.7, year: 2019)
    #expect(country.completeness() == nil)
  }
}
