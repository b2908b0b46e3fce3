public import CivilRegistration

/// Why several books were not opened, or not closed, together: each one that stood in the way, and what of it.
public struct RefusedBook: Error, Sendable, Equatable {
  public var kind: BookKind
  public var refusal: RegistrationRefusal
  /// Those after the first one.
  public var others: [RefusedBook]

  public init(kind: BookKind, refusal: RegistrationRefusal, others: [RefusedBook] = []) {
    self.kind = kind
    self.refusal = refusal
    self.others = others
  }

  /// All of them, in the order in which they were asked for.
  public var all: [RefusedBook] { [RefusedBook(kind: kind, refusal: refusal)] + others }
}
