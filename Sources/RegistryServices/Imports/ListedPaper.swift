/// A row of a list that the register holds.
public struct ListedPaper: Sendable, Equatable {
  public var rowKey: String
  public var isCurrent: Bool
  /// Which paper it is, besides its number.
  public var identity: PaperIdentity

  public init(rowKey: String, isCurrent: Bool, identity: PaperIdentity = PaperIdentity()) {
    self.rowKey = rowKey
    self.isCurrent = isCurrent
    self.identity = identity
  }
}
