/// Why a decision on two papers is refused.
public enum MatchRefusal: Error, Sendable, Equatable {
  /// No such pair waits for a decision; a later file may have settled it.
  case unknownPair
  /// Who was not sure of a pair cannot decide it: a second person is to look.
  case needsSecondPerson
  /// No decision stands that could be taken back.
  case nothingToUndo
}
