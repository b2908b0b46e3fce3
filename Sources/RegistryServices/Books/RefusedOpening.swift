public import CivilRegistration

/// Why several volumes were not opened together: the book that stood in the way, and what of it.
public struct RefusedOpening: Error, Sendable, Equatable {
  public var kind: BookKind
  public var refusal: RegistrationRefusal

  public init(kind: BookKind, refusal: RegistrationRefusal) {
    self.kind = kind
    self.refusal = refusal
  }
}
