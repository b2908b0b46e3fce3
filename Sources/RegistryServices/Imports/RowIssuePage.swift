/// A page of rows to look at.
public struct RowIssuePage: Sendable, Equatable {
  public var rows: [RowIssue]
  public var total: Int
  public var page: Int
  public var pageCount: Int

  /// The only page of nothing.
  public static let empty = RowIssuePage(rows: [], total: 0, page: 1, pageCount: 1)

  public init(rows: [RowIssue], total: Int, page: Int, pageCount: Int) {
    self.rows = rows
    self.total = total
    self.page = page
    self.pageCount = pageCount
  }
}
