/// The sex that a paper states. A child whose sex cannot be told is a category of its own, never left out.
public enum Sex: String, CaseIterable, Sendable, Codable {
  case male, female
  /// The paper says that it cannot be told.
  case undetermined
  /// The paper says nothing.
  case unknown
}
