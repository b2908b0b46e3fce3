/// A marriage in the life of a person: how it began, and how it ended if it did.
public struct MarriageSpan: Hashable, Sendable {
  /// The id of its entry.
  public var id: String
  public var spouse: String
  public var beginning: LifeFact
  /// Divorce, annulment or the death of the spouse; nil while it is open.
  public var end: LifeFact?

  public init(id: String, spouse: String, beginning: LifeFact, end: LifeFact? = nil) {
    self.id = id
    self.spouse = spouse
    self.beginning = beginning
    self.end = end
  }

  /// Whether it was annulled, as though it had never been.
  public var isAnnulled: Bool {
    if case .annulled = end?.event { return true }
    return false
  }
}
