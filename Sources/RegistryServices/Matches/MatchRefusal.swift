/// Why a decision on two papers is refused.
public enum MatchRefusal: Error, Sendable, Equatable {
  /// No such pair waits for a decision; a later file may have settled it.
  case unknownPair
  /// No decision stands that could be taken back.
  case nothingToUndo
}
