/// A signed figure that changed, with the entries that make the difference.
public struct ExplainedChange: Sendable, Equatable {
  public var item: String
  public var before: Int?
  public var after: Int?
  /// `birth 570/2025`, for each entry that counts now and did not then, and the other way round.
  public var came: [String]
  public var went: [String]

  public init(item: String, before: Int?, after: Int?, came: [String], went: [String]) {
    self.item = item
    self.before = before
    self.after = after
    self.came = came
    self.went = went
  }
}
