/// Where a member of a list stands: a case behind a figure that has no cohort year.
public enum ListStanding: String, CaseIterable, Sendable {
  /// In the numerator.
  case done
  /// Done, but too late to count.
  case late
  /// Due, and not done.
  case overdue
  /// Not due yet, done or not.
  case pending
  /// On the list, and no part of the denominator.
  case notCounted
}
