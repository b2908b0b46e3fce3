import CivilDate

/// The fixed list of tables that are published of a year, with the noise of each cell and the sums that an
/// attacker would try.
///
/// Births and deaths by month and sex, marriages by month, births by the mother's age, deaths by age over
/// three years together. Nothing else: no village, no cause, no ethnicity, nothing about delay but the rates.
public struct PublicationTables: Sendable {
  public let observations: [Observation]
  public let relations: [AdditiveRelation]
  /// Cells that are published without noise, by their keys.
  public let exact: Set<String>

  /// The ages that are told of mothers and of the deceased, each by its first year.
  static let motherAges = [
    (0, "Y_LT20"), (20, "Y20T24"), (25, "Y25T29"), (30, "Y30T34"), (35, "Y_GE35"),
  ]
  static let deathAges = [
    (0, "Y0"), (1, "Y1T4"), (5, "Y5T14"), (15, "Y15T59"), (60, "Y60T79"), (80, "Y_GE80"),
  ]

  /// Of a year's events; `headlines` are the rates as they are published, `area` the code of the commune, and
  /// provisional is a year of which entries may still come.
  public init(
    events: [PublishedEvent], year: Int, area: String, isProvisional: Bool,
    headlines: [Observation], noise: NoiseTable = .house
  ) {
    var making = Making(year: year, area: area, isProvisional: isProvisional, noise: noise)
    let own = events.filter { $0.occurredOn?.year == year }
    making.byMonthAndSex("BIRTHS", own.filter { $0.book == .birth })
    making.byMonthAndSex("DEATHS", own.filter { $0.book == .death })
    making.byMonth("MARRIAGES", own.filter { $0.book == .marriage })
    making.byAge(
      "BIRTHS_BY_MOTHER_AGE", own.filter { $0.book == .birth }, Self.motherAges,
      period: "\(year)")
    making.isTheSame("BIRTHS", "BIRTHS_BY_MOTHER_AGE", period: "\(year)")
    let years = (year - 2)...year
    let deaths = events.filter { event in
      event.book == .death && (event.occurredOn.map { years.contains($0.year) } ?? false)
    }
    making.byAge("DEATHS_BY_AGE", deaths, Self.deathAges, period: "\(year - 2)-01-01/P3Y")
    observations = making.observations + headlines
    relations = making.relations
    exact = []
  }

  /// The tables with what the differencing test finds taken out, cell by cell, until it finds nothing.
  ///
  /// `earlier` are vintages that are out already: the same cell there and here is one more pair. Nil when
  /// it still finds somebody after everything that it named was taken out.
  public func protected(against earlier: [[Observation]]) -> [Observation]? {
    var cells = observations
    for _ in 0..<cells.count {
      let findings = test(cells, against: earlier)
      guard !findings.isEmpty else { return cells }
      let named = Set(findings.flatMap(\.cells))
      let places = cells.indices.filter {
        named.contains(cells[$0].key) && !cells[$0].value.isEmpty
      }
      guard !places.isEmpty else { return nil }
      for place in places {
        cells[place].value = ""
        cells[place].confidentiality = .confidential
        cells[place].status = .missing
      }
    }
    return nil
  }

  /// Every published pair, as an attacker would difference it.
  func test(
    _ cells: [Observation], against earlier: [[Observation]]
  ) -> [DifferencingTest.Finding] {
    var published = cells.filter { $0.unit == "PERSONS" }.map {
      PublishedCell(id: $0.key, value: Int($0.value), isExact: exact.contains($0.key))
    }
    var relations = relations
    var nested: [(inner: String, outer: String)] = []
    for (number, vintage) in earlier.enumerated() {
      for old in vintage where old.unit == "PERSONS" {
        let id = "\(number)/\(old.key)"
        published.append(
          PublishedCell(id: id, value: Int(old.value), isExact: exact.contains(old.key)))
        nested.append((inner: id, outer: old.key))
      }
      relations += self.relations.map { relation in
        AdditiveRelation(
          whole: "\(number)/\(relation.whole)", parts: relation.parts.map { "\(number)/\($0)" })
      }
    }
    // Cells that nobody publishes (an unknown sex) may hold anything.
    let known = Set(published.map(\.id))
    let silent = Set(relations.flatMap(\.parts)).subtracting(known)
    published += silent.map { PublishedCell(id: $0, value: nil) }
    return DifferencingTest(relations: relations, nested: nested).findings(in: published)
  }
}

extension PublicationTables {
  /// The cells as they are made, one table after the other.
  private struct Making {
    let year: Int
    let area: String
    let isProvisional: Bool
    let noise: NoiseTable
    var observations: [Observation] = []
    var relations: [AdditiveRelation] = []

    private static let sexes: [(code: String, sex: Sex)] = [("M", .male), ("F", .female)]

    mutating func byMonthAndSex(_ indicator: String, _ events: [PublishedEvent]) {
      var wholes: [String: [String]] = [:]
      for (code, sex) in Self.sexes + [("_T", .unknown)] {
        let own = code == "_T" ? events : events.filter { $0.sex == sex }
        let all = add(indicator, sex: code, period: "\(year)", own)
        var months: [String] = []
        for month in 1...12 {
          let period = Self.month(year, month)
          let key = add(
            indicator, sex: code, period: period, own.filter { $0.month == month })
          months.append(key)
          if code != "_T" { wholes[period, default: []].append(key) }
        }
        // A date may be known by its year alone.
        relations.append(AdditiveRelation(whole: all, parts: months + ["\(all)/undated"]))
        if code != "_T" { wholes["\(year)", default: []].append(all) }
      }
      for (period, parts) in wholes {
        let whole = key(indicator, sex: "_T", age: "_T", period: period)
        relations.append(AdditiveRelation(whole: whole, parts: parts + ["\(whole)/unknown"]))
      }
    }

    mutating func byMonth(_ indicator: String, _ events: [PublishedEvent]) {
      let all = add(indicator, sex: "_T", period: "\(year)", events)
      let months = (1...12).map { month in
        add(
          indicator, sex: "_T", period: Self.month(year, month),
          events.filter { $0.month == month })
      }
      relations.append(AdditiveRelation(whole: all, parts: months + ["\(all)/undated"]))
    }

    mutating func byAge(
      _ indicator: String, _ events: [PublishedEvent], _ groups: [(Int, String)], period: String
    ) {
      var parts: [String] = []
      for (place, group) in groups.enumerated() {
        let end = place + 1 < groups.count ? groups[place + 1].0 : Int.max
        let own = events.filter { event in
          event.age.map { $0 >= group.0 && $0 < end } ?? false
        }
        parts.append(add(indicator, sex: "_T", age: group.1, period: period, own))
      }
      let all = add(indicator, sex: "_T", period: period, events)
      relations.append(AdditiveRelation(whole: all, parts: parts + ["\(all)/unknown"]))
    }

    /// Two tables have one total: what is left out of one is not told by the other.
    mutating func isTheSame(_ one: String, _ other: String, period: String) {
      let keys = [one, other].map { key($0, sex: "_T", age: "_T", period: period) }
      relations.append(AdditiveRelation(whole: keys[0], parts: [keys[1]]))
    }

    /// Adds a cell and answers its key.
    private mutating func add(
      _ indicator: String, sex: String, age: String = "_T", period: String,
      _ events: [PublishedEvent]
    ) -> String {
      var cell = CellKey(modulus: noise.modulus)
      for event in events { cell.add(event.key) }
      let observation = Observation(
        frequency: period.utf8.count == 7 ? "M" : "A", area: area, indicator: indicator,
        sex: sex, age: age, basis: "COHORT", geography: "OFFICE", period: period,
        value: String(noise.published(cell.count, key: cell.value)),
        status: isProvisional ? .provisional : .normal, unit: "PERSONS",
        denominator: "REGISTERED")
      observations.append(observation)
      return observation.key
    }

    private func key(_ indicator: String, sex: String, age: String, period: String) -> String {
      Observation(
        frequency: period.utf8.count == 7 ? "M" : "A", area: area, indicator: indicator,
        sex: sex, age: age, basis: "COHORT", geography: "OFFICE", period: period, value: "",
        unit: "PERSONS", denominator: "REGISTERED"
      ).key
    }

    private static func month(_ year: Int, _ month: Int) -> String {
      "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }
}

extension PublishedEvent {
  /// Nil when the date does not say it.
  fileprivate var month: Int? {
    guard let occurredOn, occurredOn.earliest.month == occurredOn.latest.month else { return nil }
    return occurredOn.earliest.month
  }
}
