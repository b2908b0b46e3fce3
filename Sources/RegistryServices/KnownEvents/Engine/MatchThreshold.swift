/// From which probability on, in thousandths, two papers are treated how.
///
/// `EngineThresholdTests` takes numbers, parents, marks, days, letters and entries from the small sample
/// in seven ways: no pair above `sure` was wrong in any of them (docs/known-events.md, section 5).
enum MatchThreshold {
  /// Joined without anybody looking.
  static let sure = 990
  /// Counted as one until a person says otherwise.
  static let presumed = 500
  /// Shown to a person, and not counted as one.
  static let listed = 50
}
