import CivilDate

/// Goes through the rules of the law files and notes everything that is wrong with them.
struct LawBookAudit {
  private(set) var problems: [LawBookRefusal.Problem] = []

  /// The rules by name; those with problems are left out.
  mutating func book(of rules: [LawRule]) -> [RuleName: Dated<LawValue>] {
    var book: [RuleName: Dated<LawValue>] = [:]
    var seen: Set<RuleName> = []
    for rule in rules {
      guard seen.insert(rule.name).inserted else {
        problems.append(.twice(rule.name))
        continue
      }
      if let dated = dated(rule) { book[rule.name] = dated }
    }
    for known in RuleName.known where !seen.contains(known.name) {
      problems.append(.missing(known.name))
    }
    return book
  }

  private mutating func dated(_ rule: LawRule) -> Dated<LawValue>? {
    let before = problems.count
    if rule.versions.isEmpty { problems.append(.withoutVersion(rule.name)) }
    var previousEnd: PlainDate?
    for (index, version) in rule.versions.enumerated() {
      let startsTooEarly = index > 0 && (previousEnd.map { version.from <= $0 } ?? true)
      let endsTooEarly = version.to.map { $0 < version.from } ?? false
      if startsTooEarly || endsTooEarly {
        problems.append(.outOfOrder(rule.name, from: version.from))
      }
      previousEnd = version.to
      check(version, of: rule)
    }
    guard problems.count == before else { return nil }
    return Dated(rule: rule.name, rule.versions.map(Self.version))
  }

  private mutating func check(_ version: LawRule.Version, of rule: LawRule) {
    if version.citation.instrument.isEmpty {
      problems.append(.withoutCitation(rule.name, from: version.from))
    }
    guard (version.value == nil) == (version.status == .unknown) else {
      problems.append(.valueAgainstStatus(rule.name, from: version.from))
      return
    }
    guard let value = version.value else { return }
    let known = RuleName.known.first { $0.name == rule.name }
    let isKnownWord = known.map { $0.words.isEmpty || $0.words.contains(value.text) } ?? true
    guard value.kind == rule.kind, value.kind == known?.kind ?? value.kind, isKnownWord else {
      problems.append(.wrongValue(rule.name, from: version.from, text: value.text))
      return
    }
  }

  private static func version(_ version: LawRule.Version) -> Dated<LawValue>.Version {
    let content: Dated<LawValue>.Content =
      switch (version.status, version.value) {
      case (.inForce, let value?): .inForce(value)
      case (.expected, let value?): .expected(value)
      case (.unknown, _), (_, nil): .unknown
      }
    return Dated.Version(
      from: version.from, to: version.to, content: content, citation: version.citation)
  }
}

extension LawValue {
  var asDays: Int? {
    guard case .days(let days) = self else { return nil }
    return days
  }

  var asFlag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  func asChoice<Choice: RawRepresentable<String>>(of type: Choice.Type) -> Choice? {
    guard case .choice(let word) = self else { return nil }
    return Choice(rawValue: word)
  }
}

extension Dated {
  /// The same versions with their values in another type; nil when one of them has none in it.
  func map<Other>(_ transform: (Value) -> Other?) -> Dated<Other>? {
    var mapped: [Dated<Other>.Version] = []
    for version in versions {
      let content: Dated<Other>.Content
      switch version.content {
      case .inForce(let value):
        guard let other = transform(value) else { return nil }
        content = .inForce(other)
      case .expected(let value):
        guard let other = transform(value) else { return nil }
        content = .expected(other)
      case .unknown:
        content = .unknown
      }
      mapped.append(
        .init(from: version.from, to: version.to, content: content, citation: version.citation))
    }
    return Dated<Other>(rule: rule, mapped)
  }
}
