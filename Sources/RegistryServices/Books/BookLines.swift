/// One page of the entries of a book, the last entry first.
public struct BookLines: Sendable, Equatable {
  public var lines: [BookLine]
  public var total: Int
  public var page: Int
  public var pageCount: Int

  public init(lines: [BookLine], total: Int, page: Int, pageCount: Int) {
    self.lines = lines
    self.total = total
    self.page = page
    self.pageCount = pageCount
  }
}
