public import CivilDate

/// What the law says, from when to when, and in which article: the law files, checked as a whole.
///
/// Whoever asks names the date that selects the version: the day of the event for deadlines, the day of
/// receipt for procedures, the day of registration for titles and forms.
public struct LawBook: Sendable {
  /// All rules, by name.
  public let rules: [RuleName: Dated<LawValue>]
  /// The days on which offices work.
  public let holidays: WorkingCalendar

  // The rules asked for with every entry, typed once.
  let birthDeadline: Dated<Int>
  let deathDeadline: Dated<Int>
  let rollOver: Dated<Bool>
  let withinYear: Dated<YearCount>

  /// Checks the rules and refuses them with every problem that they have.
  public init(_ rules: [LawRule], holidays: WorkingCalendar) throws(LawBookRefusal) {
    var audit = LawBookAudit()
    let dated = audit.book(of: rules)
    guard audit.problems.isEmpty,
      let birthDeadline = dated[.birthDeadline]?.map(\.asDays),
      let deathDeadline = dated[.deathDeadline]?.map(\.asDays),
      let rollOver = dated[.rollOver]?.map(\.asFlag),
      let withinYear = dated[.withinYear]?.map({ $0.asChoice(of: YearCount.self) })
    else { throw LawBookRefusal(problems: audit.problems) }
    self.rules = dated
    self.holidays = holidays
    self.birthDeadline = birthDeadline
    self.deathDeadline = deathDeadline
    self.rollOver = rollOver
    self.withinYear = withinYear
  }

  /// The value of any rule on the date that selects it.
  public func inForce(
    _ rule: RuleName, on date: PlainDate
  ) throws(LegalGap) -> Dated<LawValue>.Applied {
    guard let dated = rules[rule] else { throw .missing(rule: rule) }
    return try dated.inForce(on: date)
  }

  /// The number of days that a rule gives.
  public func days(_ rule: RuleName, on date: PlainDate) throws(LegalGap) -> Int {
    let value = try inForce(rule, on: date).value
    guard let days = value.asDays else { throw .otherKind(rule: rule, kind: value.kind) }
    return days
  }

  /// A number of what the rule's name says.
  public func count(_ rule: RuleName, on date: PlainDate) throws(LegalGap) -> Int {
    let value = try inForce(rule, on: date).value
    guard case .count(let count) = value else {
      throw .otherKind(rule: rule, kind: value.kind)
    }
    return count
  }

  /// The day that a rule names, such as the boundary between two phases.
  public func date(_ rule: RuleName, on date: PlainDate) throws(LegalGap) -> PlainDate {
    let value = try inForce(rule, on: date).value
    guard case .date(let day) = value else { throw .otherKind(rule: rule, kind: value.kind) }
    return day
  }

  /// The words that a rule prescribes, such as the title of a paper.
  public func text(_ rule: RuleName, on date: PlainDate) throws(LegalGap) -> String {
    let value = try inForce(rule, on: date).value
    guard case .text(let text) = value else { throw .otherKind(rule: rule, kind: value.kind) }
    return text
  }

  /// Which date stops the clock for events of a day.
  public func clockStop(eventOn date: PlainDate) throws(LegalGap) -> ClockStop {
    try choice(.clockStop, on: date)
  }

  /// Which deadline headline figures follow that are drawn up on a day.
  public func headline(reportedOn date: PlainDate) throws(LegalGap) -> HeadlineDeadline {
    try choice(.headline, on: date)
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ rule: RuleName, on date: PlainDate
  ) throws(LegalGap) -> Choice {
    let value = try inForce(rule, on: date).value
    guard let choice = value.asChoice(of: Choice.self) else {
      throw .otherKind(rule: rule, kind: value.kind)
    }
    return choice
  }
}
