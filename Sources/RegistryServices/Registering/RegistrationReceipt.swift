/// What came of an order: the act, the number, and what it is about.
public struct RegistrationReceipt: Sendable, Equatable {
  public var act: ActReceipt
  /// The number that the book gave; nil for an act without one.
  public var place: NumberInBook?
  /// The entry written or amended; empty for a paper about none.
  public var entryID: String
  /// The paper to be handed out; empty for none.
  public var paperID: String

  public init(act: ActReceipt, place: NumberInBook?, entryID: String, paperID: String) {
    self.act = act
    self.place = place
    self.entryID = entryID
    self.paperID = paperID
  }
}
