/// Names one instance of an item: the item and its year.
public struct InstanceKey: Hashable, Sendable {
  /// The item's id in the annex: `IV.2`.
  public var item: String
  /// The year; nil for an item to which the plan gives no time.
  public var year: Int?

  public init(item: String, year: Int?) {
    self.item = item
    self.year = year
  }

  /// The year as addresses and tables write it; `-` where there is none.
  public var yearText: String { year.map { "\($0)" } ?? "-" }

  /// Reads `yearText` back; nil for anything else.
  public init?(item: String, yearText: String) {
    self.item = item
    if yearText == "-" { return }
    guard let year = Int(yearText), (1900...2200).contains(year) else { return nil }
    self.year = year
  }
}
