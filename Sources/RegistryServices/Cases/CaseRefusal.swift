/// Why a list or a note of a case is refused.
public enum CaseRefusal: Error, Sendable, Equatable {
  case unknownIndicator(String)
  case unknownCase
  /// A note is 1 to this many characters.
  case noteLength(maximum: Int)
}
