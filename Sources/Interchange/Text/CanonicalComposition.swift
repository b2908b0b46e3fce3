// The full tables of Unicode come with Foundation only; the rare text in other scripts, or with
// marks that Vietnamese does not use, is worth them.
import Foundation

/// Composition by the full tables of Unicode.
enum CanonicalComposition {
  /// The text in normalisation form C.
  static func compose(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }
}
