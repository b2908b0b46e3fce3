/// A pair on which people have decided.
///
/// A decision stands: the pair is linked or not whatever the weights say, its rivals are judged
/// accordingly, and the model learns from it.
public struct ReviewedPair: Sendable, Hashable {
  /// The records by their positions in their files.
  public let left: Int
  public let right: Int
  public let isSame: Bool

  public init(left: Int, right: Int, isSame: Bool) {
    self.left = left
    self.right = right
    self.isSame = isSame
  }
}
