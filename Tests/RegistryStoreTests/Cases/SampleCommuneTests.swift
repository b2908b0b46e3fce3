import CivilDate
import Foundation
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// The sample commune from its files to its figures, and from each figure to its named cases.
@Suite(.timeLimit(.minutes(5)))
struct SampleCommuneTests {
  private static var asOf: PlainDate {
    get throws { try #require(PlainDate(year: 2026, month: 11, day: 22)) }
  }

  private static func truth() throws -> [String: Any] {
    let file = SampleCommune.project.appending(path: "Samples/hung-dao-small/truth.json")
    let data = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require(data as? [String: Any])
  }

  private static func desk(_ sample: SampleCommune) throws -> CaseReading {
    let asOf = try asOf
    let noon = Instant(millisecondsSince1970: Int64(asOf.dayNumber) * 86_400_000 + 18_000_000)
    return CaseReading(
      ledger: sample.register.ledger, rules: sample.rules, now: Now { noon })
  }

  private static func report(_ sample: SampleCommune) async throws -> IndicatorReport {
    let (rules, asOf) = (sample.rules, try asOf)
    return try await sample.register.ledger.readSettled { connection in
      try StoredFigures(connection: connection, rules: rules).report(asOf: asOf)
    }
  }

  @Test func `every row of every file is accounted for`() async throws {
    let sample = try await SampleCommune.imported()
    let rows = try #require(try Self.truth()["rows"] as? [String: Int])
    for (name, outcome) in sample.outcomes {
      let counts = outcome.counts
      #expect(
        counts.rows == counts.imported + counts.warned + counts.refused + counts.unchanged,
        "\(name)")
      let stem = String(name.prefix { $0 != "." })
      if let expected = rows[stem] { #expect(counts.rows == expected, "\(name)") }
    }
    #expect(sample.outcomes.count == SampleCommune.files.count)
  }

  @Test func `a file that comes again changes nothing`() async throws {
    let sample = try await SampleCommune.imported()
    let intake = FileImport(ledger: sample.register.ledger, files: ProjectFiles())
    let acts = try await sample.register.acts().count
    for name in ["khaitu.xlsx", "baotu.csv", "bananlyhon.csv"] {
      let place = SampleCommune.project.appending(path: "Samples/hung-dao-small/\(name)").path
      let again = try await intake.run(place: place, fileName: name, actor: "OFFICER")
      let first = try #require(sample.outcomes[name])
      #expect(again.counts.refused == first.counts.refused)
      #expect(again.counts.unchanged == first.counts.rows - first.counts.refused)
    }
    #expect(try await sample.register.acts().count == acts)
  }

  @Test func `the register is whole`() async throws {
    let sample = try await SampleCommune.imported()
    let report = try await sample.register.verify()
    #expect(report.acts > 2_800)
  }

  @Test(arguments: [
    ("births", "by_birth_year", IndicatorKey.birthOnTime, IndicatorKey.birthWithinYear),
    ("deaths", "by_death_year", .deathOnTime, .deathWithinYear),
  ])
  func `figures made from the files are those of the truth`(
    _ part: String, _ basis: String, _ onTime: IndicatorKey, _ withinYear: IndicatorKey
  ) async throws {
    let report = try await Self.report(try await SampleCommune.imported())
    let years = try #require(try Self.truth()[part] as? [String: [String: Any]])
    var compared = 0
    for (year, truth) in years {
      guard let cohort = truth[basis] as? [String: Any] else { continue }
      func figure(_ key: IndicatorKey) throws -> Figure {
        try #require(
          report.figures.first {
            $0.indicator == key && $0.year == Int(year) && $0.basis == .cohort
          })
      }
      let (first, second) = (try figure(onTime), try figure(withinYear))
      let found: [String: Int?] = [
        "known": first.known, "registered": first.registered, "mature": first.denominator,
        "on_time": first.numerator, "overdue": first.overdue,
        "mature_year": second.denominator, "within_year": second.numerator,
      ]
      for (name, number) in found {
        #expect(number == cohort[name] as? Int, "\(part) \(year) \(name)")
        compared += 1
      }
    }
    #expect(compared >= 70)
  }

  @Test func `behind every figure stand as many named cases as it counts`() async throws {
    let sample = try await SampleCommune.imported()
    let desk = try Self.desk(sample)
    var compared = 0
    for figure in try await Self.report(sample).figures where figure.basis != .registration {
      guard sample.rules.target(figure.indicator) != nil else { continue }
      let list = try await desk.cases(
        CaseQuery(
          indicator: figure.indicator.rawValue, year: figure.year, asOf: Self.asOf, page: 0))
      func count(_ state: CaseState) -> Int {
        list.states.first { $0.key == state }?.count ?? 0
      }
      let name: Comment = "\(figure.indicator) \(figure.year.map(String.init) ?? "")"
      #expect(list.total == list.rows.count, name)
      #expect(Set(list.rows.map(\.id)).count == list.rows.count, name)
      if figure.status != .insufficient || figure.denominator > 0 {
        #expect(count(.onTime) == figure.numerator, name)
        #expect(count(.onTime) + count(.late) + count(.overdue) == figure.denominator, name)
        if let overdue = figure.overdue { #expect(count(.overdue) == overdue, name) }
        // Of a cohort those registered before they were due are told apart; a list keeps them in.
        let early = figure.basis == .list ? figure.immatureRegistered ?? 0 : 0
        if let pending = figure.immatureUnregistered {
          #expect(count(.pending) == pending + early, name)
        }
        compared += 1
      }
      if let year = figure.year { #expect(list.rows.allSatisfy { $0.eventDate?.year == year }) }
    }
    #expect(compared >= 45)
  }

  @Test func `filters and pages cut the list and lose nobody`() async throws {
    let desk = try Self.desk(try await SampleCommune.imported())
    let query = CaseQuery(indicator: "death_on_time", asOf: try Self.asOf, page: 0)
    let all = try await desk.cases(query)
    #expect(all.total > 100)
    #expect(all.villages.reduce(0) { $0 + $1.count } == all.total)
    #expect(all.states.reduce(0) { $0 + $1.count } == all.total)
    for village in all.villages.prefix(4) {
      var narrowed = query
      narrowed.village = village.key
      #expect(try await desk.cases(narrowed).total == village.count)
    }
    for state in all.states {
      var narrowed = query
      narrowed.state = state.key
      let list = try await desk.cases(narrowed)
      #expect(list.total == state.count && list.rows.allSatisfy { $0.state == state.key })
    }
    for order in CaseQuery.Order.allCases {
      var paged = query
      paged.order = order
      let whole = try await desk.cases(paged)
      var ids: [String] = []
      for page in 1...(all.total + CasePaging.casesPerPage - 1) / CasePaging.casesPerPage {
        paged.page = page
        ids += try await desk.cases(paged).rows.map(\.id)
      }
      #expect(ids == whole.rows.map(\.id), "\(order)")
      #expect(Set(ids) == Set(all.rows.map(\.id)))
    }
    var beyond = query
    beyond.page = 10_000
    let last = try await desk.cases(beyond)
    #expect(last.query.page == last.pageCount && !last.rows.isEmpty)
  }

  @Test func `the work list holds what is pending or overdue, village by village`() async throws {
    let desk = try Self.desk(try await SampleCommune.imported())
    let work = try await desk.workList(asOf: Self.asOf, matter: nil, village: nil)
    let lines = work.villages.flatMap(\.lines)
    #expect(!lines.isEmpty && Set(work.villages.map(\.name)).count == work.villages.count)
    for (matter, keys) in [
      (WorkList.Matter.births, ["birth_on_time"]), (.deaths, ["death_on_time"]),
      (.divorces, ["divorce_recorded", "divorce_legacy"]),
    ] {
      var expected: Set<String> = []
      for key in keys {
        let list = try await desk.cases(CaseQuery(indicator: key, asOf: Self.asOf, page: 0))
        expected.formUnion(
          list.rows.filter { $0.state == .overdue || $0.state == .pending }.map(\.id))
      }
      let listed = lines.filter { $0.matter == matter }.map(\.item.id)
      #expect(Set(listed) == expected && listed.count == expected.count, "\(matter)")
      let alone = try await desk.workList(asOf: Self.asOf, matter: matter, village: nil)
      #expect(alone.villages.flatMap(\.lines).count == listed.count)
    }
    for village in work.villages.prefix(2) + work.villages.suffix(1) {
      let own = try await desk.workList(asOf: Self.asOf, matter: nil, village: village.name)
      #expect(own.villages == [village])
    }
  }

  @Test func `each number of the cockpit is the length of the list that it opens`() async throws {
    let sample = try await SampleCommune.imported()
    let desk = try Self.desk(sample)
    let (rules, asOf) = (sample.rules, try Self.asOf)
    let lines = try await sample.register.ledger.readSettled { connection in
      let set = IndicatorSet(try rules.settings(asOf: asOf))
      let facts = try StoredFigures(connection: connection, rules: rules).facts(
        set.settings, asOf: asOf)
      return try UrgentMatters(
        connection: connection, facts: facts, set: set, asOf: asOf
      ).lines()
    }
    var followed = 0
    for line in lines {
      let wanted: (matter: WorkList.Matter, due: WorkList.Due)? =
        switch line.matter {
        case .birthsNearDeadline: (.births, .near)
        case .birthsOverdue: (.births, .overdue)
        case .deathsNearDeadline: (.deaths, .near)
        case .deathsOverdue: (.deaths, .overdue)
        case .judgmentsNotNoted, .matchesToDecide, .rowsToCorrect: nil
        }
      if let wanted {
        let list = try await desk.workList(
          asOf: asOf, matter: wanted.matter, due: wanted.due, village: nil)
        #expect(list.villages.flatMap(\.lines).count == line.count, "\(line.matter)")
        followed += 1
      } else if line.matter == .judgmentsNotNoted {
        let list = try await desk.cases(
          CaseQuery(indicator: "divorce_recorded", state: .overdue, asOf: asOf, page: 0))
        #expect(list.total == line.count)
        followed += 1
      }
    }
    #expect(followed > 2)
    // What is missing of each target, too.
    let noon = Instant(millisecondsSince1970: Int64(asOf.dayNumber) * 86_400_000 + 18_000_000)
    let cockpit = try await StoredCockpit(
      ledger: sample.register.ledger, rules: rules, now: Now { noon }
    ).cockpit(asOf: asOf)
    for tile in cockpit.tiles where tile.missing > 0 {
      let list = try await desk.cases(
        CaseQuery(
          indicator: tile.id, year: tile.year, state: .overdue, asOf: asOf, page: 0))
      #expect(list.total == tile.missing, "\(tile.id)")
    }
  }

  @Test func `what can still be done in time comes first, then what was missed last`() async throws
  {
    let desk = try Self.desk(try await SampleCommune.imported())
    let work = try await desk.workList(asOf: Self.asOf, matter: nil, village: nil)
    let villages = work.villages.map { $0.lines.compactMap(\.item.daysLeft) }
    #expect(villages.contains { $0.contains { $0 >= 0 } && $0.contains { $0 < 0 } })
    for left in villages {
      let open = left.filter { $0 >= 0 }.sorted()
      #expect(left == open + left.filter { $0 < 0 }.sorted(by: >))
    }
  }

  @Test func `each case is found by its id as the list shows it`() async throws {
    let sample = try await SampleCommune.imported()
    let desk = try Self.desk(sample)
    for target in sample.rules.targets {
      let list = try await desk.cases(
        CaseQuery(indicator: target.key.rawValue, asOf: Self.asOf, page: 1))
      // A birth or a death is shown as the figure on time sees it, a resident by the first figure.
      let isShownOtherwise: Set<IndicatorKey> = [
        .birthWithinYear, .deathWithinYear, .noCertificate,
      ]
      for item in list.rows.prefix(1) {
        let found = try await desk.namedCase(id: item.id)
        #expect(found?.id == item.id, "\(target.key) \(item.id)")
        if !isShownOtherwise.contains(target.key) { #expect(found == item, "\(target.key)") }
      }
    }
    #expect(try await desk.namedCase(id: "birth:nothing") == nil)
    #expect(try await desk.namedCase(id: "%") == nil)
    #expect(try await desk.namedCase(id: "") == nil)
  }

  @Test func `an indicator that the plan does not have is refused`() async throws {
    let desk = try Self.desk(try await SampleCommune.imported())
    await #expect(throws: CaseRefusal.unknownIndicator("x")) {
      try await desk.cases(CaseQuery(indicator: "x"))
    }
  }
}
