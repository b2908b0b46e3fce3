public import CivilDate

/// A book of a year that was closed.
public struct ClosedBook: Hashable, Sendable {
  public var book: BookKind
  public var year: Int
  public var closedOn: PlainDate

  public init(book: BookKind, year: Int, closedOn: PlainDate) {
    self.book = book
    self.year = year
    self.closedOn = closedOn
  }
}
