internal import CivilDate
internal import LegalRules

extension LawBook {
  /// Working days from tomorrow through the day on which something is due; nil where it is past, or where days off
  /// are not announced that far: calendar days are said instead.
  func workingDays(until due: PlainDate?, from today: PlainDate) -> Int? {
    guard let due, due > today else { return nil }
    do { return try holidays.workingDays(after: today, through: due) } catch { return nil }
  }
}
