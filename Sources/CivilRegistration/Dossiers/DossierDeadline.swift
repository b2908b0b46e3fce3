public import CivilDate
public import LegalRules

/// Until when a dossier is due, by which rule.
public struct DossierDeadline: Hashable, Sendable {
  public var dueOn: PlainDate
  /// The hour on that day; nil when it is the end of the working day.
  public var dueAt: ClockTime?
  /// The term that was applied.
  public var term: LegalTerm
  /// The rules used: the term, and the cut-off or the moving of the last day where they came into play.
  public var rules: [AppliedRule]
  /// Why the general rule was applied instead of the procedure's own; nil when that one is known.
  public var unknown: LegalGap?

  /// The article that gives the term.
  public var citation: Citation? { rules.first?.citation }

  /// The key of the sentence that tells people when: its values are the day, with its weekday, and the hour.
  public var code: String {
    switch term.unit {
    case .immediately: "due.immediately"
    case .sameDay, .days, .workingDays: "due.day"
    case .hours: dueAt == nil ? "due.day" : "due.hour"
    }
  }

  /// What that sentence needs.
  public var values: [String] { [dueOn.withWeekday, dueAt?.text ?? ""] }

  /// How it stands at a moment: the days left, 0 on the last one, negative when it is past.
  public func daysLeft(on day: PlainDate) -> Int { dueOn - day }

  /// Day and hour together.
  public var due: DueMoment { DueMoment(on: dueOn, at: dueAt) }

  /// Whether it is past at a moment.
  public func isPast(on day: PlainDate, at time: ClockTime) -> Bool {
    due.isPast(on: day, at: time)
  }
}
