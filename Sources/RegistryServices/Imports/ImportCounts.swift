/// How the rows of a file ended; the four kinds sum to `rows`.
public struct ImportCounts: Sendable, Equatable {
  public var rows: Int
  public var imported: Int
  public var warned: Int
  public var refused: Int
  public var unchanged: Int

  public init(
    rows: Int = 0, imported: Int = 0, warned: Int = 0, refused: Int = 0, unchanged: Int = 0
  ) {
    self.rows = rows
    self.imported = imported
    self.warned = warned
    self.refused = refused
    self.unchanged = unchanged
  }
}
