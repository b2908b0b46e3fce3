/// An event that somebody has the duty to declare within a term.
public enum RegistrationDuty: String, CaseIterable, Hashable, Sendable, Codable {
  case birth, death
}
