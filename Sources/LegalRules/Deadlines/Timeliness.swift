/// How a registration stands to its deadline, in the terms of the United Nations.
public enum Timeliness: String, CaseIterable, Hashable, Sendable, Codable {
  /// Within the deadline in law.
  case timely
  /// After it, within a year of the event.
  case late
  /// After a year.
  case delayed
  /// The dates do not tell.
  case indeterminate
}
