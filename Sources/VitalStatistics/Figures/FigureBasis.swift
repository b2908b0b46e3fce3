/// What the members of a figure have in common.
public enum FigureBasis: String, CaseIterable, Sendable, Codable {
  /// The year in which the event happened.
  case cohort
  /// The year in which the entry was made, as the Ministry's form counts.
  case registration
  /// A list, which has no year.
  case list
}
