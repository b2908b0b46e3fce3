/// Whom a form names, and in which part.
public enum FormRole: String, CaseIterable, Hashable, Sendable {
  case child, mother, father, deceased, husband, wife
  /// The person a certificate or a change is about.
  case subject
  /// The parent and the child of a recognition.
  case parent, recognised
  case guardian, ward
  /// The child of an adoption.
  case adopted
}
