/// Another entry that rests on the paper that a form cites: one notice tells of one child or of one death.
public struct UsedNotice: Hashable, Sendable {
  /// The number of the entry, to be shown.
  public var reference: String
  /// Whom it is about.
  public var name: String

  public init(reference: String, name: String) {
    self.reference = reference
    self.name = name
  }
}
