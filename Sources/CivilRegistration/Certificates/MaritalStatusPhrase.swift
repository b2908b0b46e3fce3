/// The phrases of the marital-status certificate (Circular 04/2020/TT-BTP, article 33.1), as law files name
/// them (`phrase.NAME`).
public enum MaritalStatusPhrase: String, CaseIterable, Hashable, Sendable {
  /// (a) Not married to anybody.
  case single
  /// (b) Married.
  case married
  /// (c) Living together from before 3 January 1987.
  case cohabiting
  /// (d) Divorced.
  case divorced
  /// (e) Widowed.
  case widowed
  /// (f) Not married in an earlier time, and married now.
  case earlier
}
