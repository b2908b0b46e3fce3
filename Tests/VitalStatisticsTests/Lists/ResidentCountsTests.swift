import CivilDate
import Testing
import VitalStatistics

/// People of the list counted by the days on which their standing changed.
@Suite struct ResidentCountsTests {
  private func people(_ random: inout TimelinessPropertyTests.Seeded) -> [ResidentRecordFact] {
    let start = PlainDate.firstDay(ofYear: 2020)
    func day(_ chance: Int) -> PlainDate? {
      Int.random(in: 0..<chance, using: &random) == 0
        ? nil : start.adding(days: Int.random(in: 0..<900, using: &random))
    }
    return (0..<300).map { number in
      let entered = day(3)
      return ResidentRecordFact(
        reference: "R\(number)", bornOn: day(10).map { .day($0) },
        registration: entered.map {
          EventFact.Registration(days: DayBounds($0), annulledOn: day(2))
        },
        diedOn: number % 3 == 0 ? day(2) : nil, confirmedOn: number % 5 == 0 ? day(2) : nil,
        isPresumed: number % 7 == 0)
    }
  }

  @Test(arguments: 1...6)
  func `the sum of the changes is how everybody stands, as of any day`(_ seed: UInt64) {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    let people = people(&random)
    let counts = ResidentCounts(of: people)
    for step in stride(from: -10, through: 1_000, by: 37) {
      let asOf = PlainDate.firstDay(ofYear: 2020).adding(days: step)
      let cases = ResidentIndicator.validCertificateCases(of: people, asOf: asOf)
      let figure = ResidentIndicator.validCertificate(of: counts, asOf: asOf)
      #expect(figure.numerator == cases.count { $0.standing == .done })
      #expect(figure.denominator == cases.count { $0.standing != .notCounted })
      #expect(figure.known == people.count)
      let open = ResidentIndicator.noCertificateCases(of: people, asOf: asOf)
      let confirmed = ResidentIndicator.noCertificate(of: counts, asOf: asOf)
      #expect(confirmed.numerator == open.count { $0.standing == .done })
      #expect(confirmed.denominator == open.count { $0.standing != .pending })
      #expect(confirmed.suspected == open.count { $0.standing == .pending })
    }
  }

  @Test func `somebody who died before the birth that is written was never among the living`()
    throws
  {
    let counts = ResidentCounts(of: [
      ResidentRecordFact(
        reference: "R", bornOn: .day(try Examples.day("01/06/2020")),
        diedOn: try Examples.day("01/01/2020"))
    ])
    let figure = ResidentIndicator.validCertificate(
      of: counts, asOf: try Examples.day("01/01/2021"))
    #expect(figure.denominator == 0 && figure.known == 1)
  }
}
