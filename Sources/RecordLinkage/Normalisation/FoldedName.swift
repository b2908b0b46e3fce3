/// A person's name in the form in which it is looked up: plain small letters, single spaces.
///
/// Two spellings of one name that differ in marks, case, spaces, tone placing or i/y are equal.
public struct FoldedName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The folded text, as `VietnameseText.folded` gives it.
  public let text: String

  /// Folds a name as it was written.
  public init(_ name: String) {
    text = VietnameseText.folded(name)
  }

  /// Whether nothing is left of the name.
  public var isEmpty: Bool { text.isEmpty }

  /// The syllables in order: surname first, given name last.
  public var syllables: [Substring] { text.split(separator: " ") }

  public var description: String { text }

  public static func < (left: FoldedName, right: FoldedName) -> Bool { left.text < right.text }
}
