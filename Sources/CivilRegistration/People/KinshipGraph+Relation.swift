extension KinshipGraph {
  /// How two persons are related by blood.
  public enum Relation: Hashable, Sendable {
    /// One is the ancestor of the other, so many generations above.
    case directLine(generations: Int)
    /// Both come from one ancestor, so many generations above the one and the other.
    case sameOrigin(ancestor: String, first: Int, second: Int)

    /// Whether the law on marriage forbids it: the direct line always; of one origin within so many
    /// generations, the common ancestor being the first (law 52/2014/QH13, article 3.18).
    public func isForbidden(generations: Int) -> Bool {
      switch self {
      case .directLine: true
      case .sameOrigin(_, let first, let second): max(first, second) < generations
      }
    }
  }

  /// The closest relation that the graph knows; nil when it knows none, which proves nothing.
  public func relation(of first: String, _ second: String) -> Relation? {
    guard first != second else { return nil }
    let one = ancestors(of: first, within: Self.farthest)
    let other = ancestors(of: second, within: Self.farthest)
    if let generations = one[second] ?? other[first] {
      return .directLine(generations: generations)
    }
    let common = one.compactMap { ancestor, depth -> (String, Int, Int)? in
      other[ancestor].map { (ancestor, depth, $0) }
    }
    let closest = common.min { left, right in
      (max(left.1, left.2), left.1 + left.2, left.0) < (
        max(right.1, right.2), right.1 + right.2, right.0
      )
    }
    return closest.map { .sameOrigin(ancestor: $0.0, first: $0.1, second: $0.2) }
  }

  /// No register reaches farther back.
  private static var farthest: Int { 8 }
}
