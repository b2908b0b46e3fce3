/// What somebody answers when asked whether two papers are one.
public enum MatchAnswer: String, Sendable, CaseIterable {
  case same, different
  /// It takes a second person.
  case unsure

  /// The verdict to be kept; nil where there is none yet.
  public var verdict: MatchVerdict? {
    switch self {
    case .same: .same
    case .different: .different
    case .unsure: nil
    }
  }
}
