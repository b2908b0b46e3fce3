/// Cases of a group and a time: how many there were, how many of them went as wished.
public struct EffectCell: Hashable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// Between 0 and 1; nil without cases.
  public var share: Double? { total > 0 ? Double(done) / Double(total) : nil }
}
