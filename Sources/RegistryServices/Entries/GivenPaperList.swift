/// A page of the papers given out.
public struct GivenPaperList: Sendable, Equatable {
  /// Newest first.
  public var lines: [GivenPaperLine]
  /// How many meet the filter, on all pages.
  public var total: Int
  /// Every title under which a paper was given out, in the order of the alphabet.
  public var titles: [String]

  public init(lines: [GivenPaperLine], total: Int, titles: [String]) {
    self.lines = lines
    self.total = total
    self.titles = titles
  }
}
