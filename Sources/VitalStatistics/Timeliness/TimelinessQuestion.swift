/// Which last day decides.
public enum TimelinessQuestion: String, CaseIterable, Sendable {
  /// Within the term of the law: 60 days for a birth, 15 for a death.
  case onTime
  /// Within a year of the event.
  case withinYear

  /// The last day by law, and its twin by counting days; nil while the law is not known.
  func deadline(_ deadlines: EventDeadlines) -> DayBounds? {
    self == .onTime ? deadlines.legal : deadlines.anniversary
  }

  func plainDeadline(_ deadlines: EventDeadlines) -> DayBounds? {
    self == .onTime ? deadlines.plain : deadlines.yearOfDays
  }
}
