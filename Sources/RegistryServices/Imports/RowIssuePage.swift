/// A page of rows to look at.
public struct RowIssuePage: Sendable, Equatable {
  public var rows: [RowIssue]
  public var total: Int
  public var page: Int
  public var pageCount: Int

  public init(rows: [RowIssue], total: Int, page: Int, pageCount: Int) {
    self.rows = rows
    self.total = total
    self.page = page
    self.pageCount = pageCount
  }
}
