/// From which probability on, in thousandths, two papers are treated how. Measured on the samples
/// and on what is left of them when numbers, parents or entries are taken away
/// (docs/known-events.md, section 5): no pair above `sure` was wrong.
enum MatchThreshold {
  /// Joined without anybody looking.
  static let sure = 990
  /// Counted as one until a person says otherwise.
  static let presumed = 500
  /// Shown to a person, and not counted as one.
  static let listed = 50
}
