/// A paper that may speak of the person or the event that somebody asked for.
public struct PaperMatch: Sendable, Equatable {
  /// The paper's id.
  public var paper: String
  /// How likely it is the one, all candidates of its kind considered, in thousandths.
  public var permille: Int
  /// The same if it were the only candidate: of two entries of one birth both are likely.
  public var alonePermille: Int
  /// The evidence in tenths of a bit, before it is asked how likely a match is at all.
  public var tenths: Int

  public init(paper: String, permille: Int, alonePermille: Int, tenths: Int) {
    self.paper = paper
    self.permille = permille
    self.alonePermille = alonePermille
    self.tenths = tenths
  }
}
