public import CivilRegistration

/// Why several books were not opened, or not closed, together: the one that stood in the way, and what of it.
public struct RefusedBook: Error, Sendable, Equatable {
  public var kind: BookKind
  public var refusal: RegistrationRefusal

  public init(kind: BookKind, refusal: RegistrationRefusal) {
    self.kind = kind
    self.refusal = refusal
  }
}
