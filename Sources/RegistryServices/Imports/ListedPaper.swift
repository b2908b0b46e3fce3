/// A row of a list that the register holds.
public struct ListedPaper: Sendable, Equatable {
  public var rowKey: String
  public var isCurrent: Bool

  public init(rowKey: String, isCurrent: Bool) {
    self.rowKey = rowKey
    self.isCurrent = isCurrent
  }
}
