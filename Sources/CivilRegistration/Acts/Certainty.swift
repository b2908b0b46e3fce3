/// How surely a record of the register is about a person of the form.
public enum Certainty: String, CaseIterable, Hashable, Sendable {
  /// The same personal identification number, or an officer's decision.
  case certain
  /// The same name and date of birth.
  case likely
}
