/// A page of one class of a comparison.
public struct ExchangeRowPage: Sendable, Equatable {
  public var rows: [ExchangeRow]
  public var total: Int
  public var page: Int
  public var pageCount: Int

  public init(rows: [ExchangeRow], total: Int, page: Int, pageCount: Int) {
    self.rows = rows
    self.total = total
    self.page = page
    self.pageCount = pageCount
  }
}
