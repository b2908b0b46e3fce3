import CivilDate
import Testing
import VitalStatistics

/// The list indicators (indicators.md 1.9), with their arithmetic.
@Suite struct ListIndicatorTests {
  private func registration(_ day: String) throws -> EventFact.Registration {
    EventFact.Registration(days: DayBounds(try Examples.day(day)))
  }

  private func survey() throws -> [SurveyedFact] {
    let day = try Examples.day("01/06/2026")
    var people: [SurveyedFact] = []
    func add(_ count: Int, _ change: (inout SurveyedFact) throws -> Void) rethrows {
      for _ in 0..<count {
        var person = SurveyedFact(reference: "Y\(people.count)", surveyedOn: day)
        try change(&person)
        people.append(person)
      }
    }
    try add(1) { $0.registration = try registration("01/02/2020") }
    try add(39) { $0.registration = try registration("01/03/2027") }
    try add(2) { $0.leftOn = try Examples.day("01/01/2027") }
    try add(3) { $0.leftOn = try Examples.day("15/05/2027") }
    add(5) { _ in }
    return people
  }

  @Test func `of fifty surveyed one had an entry and thirty-nine got one in time`() throws {
    let figure = VulnerableIndicator.figure(
      of: try survey(), asOf: try Examples.day("01/06/2027"))
    #expect(figure.known == 49)
    #expect(figure.numerator == 39 && figure.denominator == 49)
    #expect(figure.percentage?.hundredths == 7_959)
    // Two died and three moved away unregistered.
    #expect(figure.adjustedNumerator == 39 && figure.adjustedDenominator == 44)
    #expect(Percentage(39, of: 44)?.hundredths == 8_864)
    #expect(figure.status == .final)
  }

  @Test func `before the year is over nobody is due`() throws {
    let figure = VulnerableIndicator.figure(
      of: try survey(), asOf: try Examples.day("31/05/2027"))
    #expect(figure.denominator == 0 && figure.percentage == nil)
    #expect(figure.status == .provisional)
    #expect(figure.immatureRegistered == 39 && figure.immatureUnregistered == 10)
  }

  @Test func `without a survey the figure is insufficient and not zero`() throws {
    let figure = VulnerableIndicator.figure(of: [], asOf: try Examples.day("31/05/2027"))
    #expect(figure.status == .insufficient && figure.reason == .noSurvey)
    #expect(figure.json.contains("\"percent\": null"))
  }

  @Test func `of eighty confirmed without certificate seventy were registered`() throws {
    var residents: [ResidentRecordFact] = []
    let confirmed = try Examples.day("01/03/2026")
    for number in 0..<80 {
      residents.append(
        ResidentRecordFact(
          reference: "R\(number)", bornOn: .year(1990),
          registration: number < 70 ? try registration("01/09/2026") : nil,
          confirmedOn: confirmed))
    }
    let asOf = try Examples.day("31/12/2026")
    let figure = ResidentIndicator.noCertificate(of: ResidentCounts(of: residents), asOf: asOf)
    #expect(figure.numerator == 70 && figure.denominator == 80)
    #expect(figure.percentage?.text == "87.5")
    let suspects = residents.map { resident in
      var resident = resident
      resident.confirmedOn = nil
      return resident
    }
    let early = ResidentIndicator.noCertificate(of: ResidentCounts(of: suspects), asOf: asOf)
    #expect(early.status == .insufficient)
    #expect(early.reason == .nobodyConfirmed(suspected: 10))
    #expect(early.suspected == 10 && early.json.contains("\"percent\": null"))
  }

  @Test func `the funnel of divorces is told from known to written`() throws {
    let indicator = DivorceIndicator(
      key: .divorceRecorded,
      effective: (try Examples.day("01/01/2026"))...(try Examples.day("31/12/2030")),
      graceDays: 7)
    let asOf = try Examples.day("31/12/2026")
    var divorces: [DivorceFact] = []
    func add(
      _ count: Int, effective: String, here: Bool = true, written: String? = nil,
      setAside: String? = nil
    ) throws {
      for _ in 0..<count {
        divorces.append(
          DivorceFact(
            reference: "J\(divorces.count)", effectiveOn: try Examples.day(effective),
            setAsideOn: try setAside.map { try Examples.day($0) }, isMarriedHere: here,
            isMatched: here, isWritten: written != nil,
            writtenOn: try written.map { try Examples.day($0) }))
      }
    }
    // 55 distinct judgments: 1 set aside, 4 of marriages elsewhere, 6 within the days of grace.
    try add(1, effective: "01/05/2026", setAside: "01/07/2026")
    try add(4, effective: "01/05/2026", here: false)
    try add(6, effective: "28/12/2026")
    try add(43, effective: "01/05/2026", written: "12/05/2026")
    try add(1, effective: "01/05/2026")
    let figure = indicator.figure(of: divorces, asOf: asOf)
    #expect(figure.known == 54 && figure.eligible == 50 && figure.elsewhere == 4)
    #expect(figure.numerator == 43 && figure.denominator == 44)
    #expect(figure.percentage?.hundredths == 9_773)
    #expect(figure.overdue == 1 && figure.status == .provisional)
    let cases = indicator.cases(of: divorces, asOf: asOf)
    #expect(cases.count { $0.standing == .overdue } == 1)
    #expect(cases.count { $0.standing == .done } == 43)
    #expect(cases.count { $0.standing == .pending } == 6)
    // As of June the judgment later set aside still stands, and nothing is written before its day.
    let june = indicator.figure(of: divorces, asOf: try Examples.day("01/06/2026"))
    #expect(june.known == 49 && june.denominator == 45 && june.numerator == 43)
    let may = indicator.figure(of: divorces, asOf: try Examples.day("11/05/2026"))
    #expect(may.numerator == 0 && may.denominator == 45)
  }

  @Test func `legacy divorces are a share of the eligible, and told of all known`() throws {
    let indicator = DivorceIndicator(
      key: .divorceLegacy,
      effective: (try Examples.day("01/01/2000"))...(try Examples.day("31/12/2025")))
    let day = try Examples.day("31/12/2025")
    let divorces = (0..<210).map { number in
      DivorceFact(
        reference: "J\(number)", effectiveOn: day, isMarriedHere: number < 160,
        isMatched: number < 160, isWritten: number < 139)
    }
    let figure = indicator.figure(of: divorces, asOf: try Examples.day("01/02/2026"))
    #expect(figure.percentage?.hundredths == 8_688)
    #expect(Percentage(139, of: figure.known ?? 0)?.hundredths == 6_619)
    #expect(figure.elsewhere == 50)
  }

  @Test func `1 January 2016 belongs to the first phase and to no other`() throws {
    let boundary = try Examples.day("01/01/2016")
    let asOf = try Examples.day("31/12/2026")
    let days = ["31/12/2015", "01/01/2016", "02/01/2016"]
    let people = try days.map {
      RegisteredFact(reference: $0, registeredOn: .day(try Examples.day($0)))
    }
    let first = CertificateIndicator(phase: .first, boundary: boundary)
    let second = CertificateIndicator(phase: .second, boundary: boundary)
    #expect(first.figure(of: people, asOf: asOf).denominator == 2)
    #expect(second.figure(of: people, asOf: asOf).denominator == 1)
    let members =
      first.cases(of: people, asOf: asOf) + second.cases(of: people, asOf: asOf)
    #expect(Set(members.map(\.reference)).count == 3 && members.count == 3)
  }

  @Test func `electronic certificates are a share of the valid entries`() throws {
    let certified = try Examples.day("01/06/2026")
    let people = try (0..<1_196).map { number in
      RegisteredFact(
        reference: "K\(number)", registeredOn: .day(try Examples.day("05/05/2018")),
        annulledOn: number < 9 ? try Examples.day("01/01/2020") : nil,
        certifiedOn: number >= 9 && number < 1_159 ? certified : nil)
    }
    let indicator = CertificateIndicator(phase: .first, boundary: try Examples.day("01/01/2016"))
    let figure = indicator.figure(of: people, asOf: try Examples.day("31/12/2026"))
    #expect(figure.numerator == 1_150 && figure.denominator == 1_187)
    #expect(figure.percentage?.hundredths == 9_688)
    // Before any was made the share is a true zero.
    let early = indicator.figure(of: people, asOf: try Examples.day("31/05/2026"))
    #expect(early.numerator == 0 && early.percentage?.text == "0" && early.status == .final)
  }

  @Test func `the dead are no part of the second phase`() throws {
    let person = RegisteredFact(
      reference: "K", registeredOn: .day(try Examples.day("05/05/1998")),
      diedOn: try Examples.day("01/07/2026"))
    let indicator = CertificateIndicator(
      phase: .second, boundary: try Examples.day("01/01/2016"))
    #expect(indicator.figure(of: [person], asOf: try Examples.day("30/06/2026")).denominator == 1)
    let after = indicator.figure(of: [person], asOf: try Examples.day("01/07/2026"))
    #expect(after.denominator == 0 && after.known == 1 && after.living == 0)
  }

  @Test func `latencies are told by median and 95th percentile`() throws {
    let start = Instant(millisecondsSince1970: 1_790_000_000_000)
    let minutes: [Int64] = [1, 2, 2, 3, 4, 7, 65, 1_500]
    let messages = minutes.enumerated().map { place, minutes in
      CourtMessageFact(
        reference: "M\(place)", publishedAt: start,
        writtenAt: Instant(
          millisecondsSince1970: start.millisecondsSince1970 + minutes * 60_000))
    }
    let asOf = try Examples.day("31/12/2026")
    let figure = RealtimeIndicator(limitMinutes: 5).figure(of: messages, asOf: asOf)
    #expect(figure.percentage?.text == "62.5")
    #expect(figure.latencyMedian?.text == "3.5")
    #expect(figure.latency95?.text == "1500")
    let day = RealtimeIndicator(limitMinutes: 1_440).figure(of: messages, asOf: asOf)
    #expect(day.percentage?.text == "87.5")
  }

  @Test func `tables are due, published in time, late or missing`() throws {
    let tables = [
      PublicationFact(
        reference: "13a", dueOn: try Examples.day("20/01/2026"),
        publishedOn: try Examples.day("20/01/2026")),
      PublicationFact(
        reference: "14a", dueOn: try Examples.day("20/01/2026"),
        publishedOn: try Examples.day("21/01/2026")),
      PublicationFact(reference: "open", dueOn: try Examples.day("20/01/2026")),
      PublicationFact(reference: "next", dueOn: try Examples.day("20/01/2027")),
    ]
    let figure = PublicationIndicator.figure(of: tables, asOf: try Examples.day("31/12/2026"))
    #expect(figure.numerator == 1 && figure.denominator == 3 && figure.overdue == 1)
    #expect(figure.status == .provisional)
  }
}
