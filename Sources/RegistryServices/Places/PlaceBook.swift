public import CivilDate
internal import RecordLinkage

/// The administrative units of the country with their times: what a code meant on a day, what became of a
/// unit, and which units bear a name.
public struct PlaceBook: Sendable {
  /// The units in the order of the file.
  public let places: [Place]
  /// By place: the place above.
  private let above: [Int?]
  private let byCode: [String: [Int]]
  private let successors: [Int: [Int]]
  private let predecessors: [Int: [Int]]
  private let index: PlaceIndex

  /// Throws what is wrong with the units or the successions; nothing is taken at a guess.
  public init(
    _ places: [Place], successions: [PlaceSuccession]
  ) throws(PlaceBookProblem) {
    var byCode: [String: [Int]] = [:]
    byCode.reserveCapacity(places.count)
    for (number, place) in places.enumerated() {
      let key = Self.key(place.level, place.code)
      let others = byCode[key] ?? []
      guard !others.contains(where: { Self.overlap(places[$0], place) }) else {
        throw .twice(code: place.code)
      }
      byCode[key] = others + [number]
    }
    var above: [Int?] = []
    above.reserveCapacity(places.count)
    for place in places {
      guard let level = Self.level(above: place) else {
        above.append(nil)
        continue
      }
      let found = byCode[Self.key(level, place.aboveCode)]?.first {
        Self.overlap(places[$0], place)
      }
      guard let found else { throw .unknownAbove(code: place.code) }
      above.append(found)
    }
    var successors: [Int: [Int]] = [:]
    var predecessors: [Int: [Int]] = [:]
    for succession in successions {
      // An island district without communes is its own commune since.
      let old =
        Self.find(succession.old, .commune, isPresent: false, places, byCode)
        ?? Self.find(succession.old, .district, isPresent: false, places, byCode)
      guard let old else { throw .unknownUnit(code: succession.old) }
      guard let new = Self.find(succession.new, .commune, isPresent: true, places, byCode) else {
        throw .unknownUnit(code: succession.new)
      }
      successors[old, default: []].append(new)
      predecessors[new, default: []].append(old)
    }
    self.places = places
    self.above = above
    self.byCode = byCode
    self.successors = successors
    self.predecessors = predecessors
    index = PlaceIndex(places, above: above)
  }

  /// The unit that a code of a level meant on a day; nil when it meant none.
  public func place(_ level: PlaceLevel, code: String, on day: PlainDate) -> Place? {
    byCode[Self.key(level, code)]?.lazy.map { places[$0] }.first { $0.existed(on: day) }
  }

  /// The name with the units above, as it is written in papers.
  public func fullName(of place: Place) -> String {
    number(of: place).map(fullName) ?? place.name
  }

  /// What a unit became; the one that took its seat first. Empty for a unit that still is.
  public func successors(of place: Place) -> [Place] {
    number(of: place).flatMap { successors[$0] }?.map { places[$0] } ?? []
  }

  /// The units that became this one, whole or in part, in the order of their codes.
  public func predecessors(of place: Place) -> [Place] {
    number(of: place).flatMap { predecessors[$0] }?.map { places[$0] } ?? []
  }

  /// The unit above, at the same time.
  public func above(_ place: Place) -> Place? {
    number(of: place).flatMap { above[$0] }.map { places[$0] }
  }

  /// Units of a name typed with marks or without, of today and of before, the likeliest first: units above
  /// may be named behind (`cong hoa quoc oai`). `province` are its own first.
  public func search(_ text: String, limit: Int = 20, province: String = "") -> [PlaceMatch] {
    let words = VietnameseText.folded(String(text.prefix(200))).split(separator: " ")
      .map(String.init)
    guard !words.isEmpty else { return [] }
    let ranked = index.find(words).map { hit in
      (hit, Rank(hit, places[hit.place], isHome: isOf(province, hit.place)))
    }.sorted { $0.1 < $1.1 }
    return ranked.prefix(limit).map { hit, _ in match(hit.place) }
  }

  /// A unit as a search shows it.
  public func match(_ place: Place) -> PlaceMatch? { number(of: place).map(match) }

  private func match(_ number: Int) -> PlaceMatch {
    PlaceMatch(
      place: places[number], fullName: fullName(number),
      successors: (successors[number] ?? []).map(fullName),
      predecessors: (predecessors[number] ?? []).map(fullName))
  }

  private func fullName(_ number: Int) -> String {
    var name = places[number].name
    var next = above[number]
    while let place = next {
      name += ", "
      name += places[place].name
      next = above[place]
    }
    return name
  }

  private func isOf(_ province: String, _ number: Int) -> Bool {
    guard !province.isEmpty else { return false }
    var top = number
    while let next = above[top] { top = next }
    return places[top].code == province
  }

  private func number(of place: Place) -> Int? {
    byCode[Self.key(place.level, place.code)]?.first { places[$0] == place }
  }

  private static func find(
    _ code: String, _ level: PlaceLevel, isPresent: Bool, _ places: [Place],
    _ byCode: [String: [Int]]
  ) -> Int? {
    byCode[key(level, code)]?.first { places[$0].isPresent == isPresent }
  }

  private static func key(_ level: PlaceLevel, _ code: String) -> String {
    "\(level.rawValue)\(code)"
  }

  private static func overlap(_ left: Place, _ right: Place) -> Bool {
    let beginsInTime = (left.firstDay, right.lastDay)
    if case (.some(let first), .some(let last)) = beginsInTime, first > last { return false }
    if let first = right.firstDay, let last = left.lastDay, first > last { return false }
    return true
  }

  /// The level of the unit above: of a commune a district before July 2025, a province since.
  private static func level(above place: Place) -> PlaceLevel? {
    switch place.level {
    case .province: nil
    case .district: .province
    case .commune: place.isPresent ? .province : .district
    }
  }

  /// What comes first of two units that a search found.
  private struct Rank: Comparable {
    private let values: [Int]

    init(_ hit: PlaceIndex.Hit, _ place: Place, isHome: Bool) {
      let level =
        switch place.level {
        case .commune: 0
        case .district: 1
        case .province: 2
        }
      values = [
        hit.isWholeName ? 0 : 1, -hit.ownWords, isHome ? 0 : 1, level, place.isPresent ? 0 : 1,
        hit.place,
      ]
    }

    static func < (left: Rank, right: Rank) -> Bool {
      left.values.lexicographicallyPrecedes(right.values)
    }
  }
}
