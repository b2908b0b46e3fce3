/// Between what a target's figure can end up, depending on how a job's open pairs are decided.
public struct MatchEffect: Sendable, Equatable {
  /// A figure as its cases.
  public struct Share: Sendable, Equatable {
    public var numerator: Int
    public var denominator: Int
    /// Percent in hundredths; nil when nothing can be said.
    public var hundredths: Int?

    public init(numerator: Int, denominator: Int, hundredths: Int?) {
      self.numerator = numerator
      self.denominator = denominator
      self.hundredths = hundredths
    }
  }

  /// The target's name in the plan, and the year of the figure; nil for a list.
  public var target: String
  public var year: Int?
  public var now: Share
  /// If every open pair turned out to be one.
  public var ifSame: Share
  /// If no open pair did.
  public var ifDifferent: Share

  public init(target: String, year: Int?, now: Share, ifSame: Share, ifDifferent: Share) {
    self.target = target
    self.year = year
    self.now = now
    self.ifSame = ifSame
    self.ifDifferent = ifDifferent
  }
}
