import CivilRegistration
import Foundation

/// Text as people typed it, made ready to be kept: composed (NFC), plain spaces, trimmed. The case
/// and everything else stay as typed; Telex and VNI need no help from us while typing.
enum CleanText {
  static func line(_ text: String) -> String {
    if TidyLine.isTidy(text) { return text }
    var line = ""
    var pendingSpace = false
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace || isControl(scalar) {
        pendingSpace = !line.isEmpty
      } else if !isInvisible(scalar) {
        if pendingSpace { line += " " }
        pendingSpace = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The same for text of several lines: line ends stay.
  static func paragraphs(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let cleaned = lines.map { line(String($0)) }
    let first = cleaned.firstIndex { !$0.isEmpty } ?? cleaned.endIndex
    let last = cleaned.lastIndex { !$0.isEmpty } ?? cleaned.startIndex
    return first <= last && first < cleaned.endIndex
      ? cleaned[first...last].joined(separator: "\n") : ""
  }

  /// A password: composed, so that every keyboard gives the same bytes, and nothing else changed.
  static func secret(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// Zero-width and direction marks, and signs that only choose between pictures, that come along with copied
  /// text.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x061C, 0x180E, 0xFEFF, 0xAD: true
    case 0xFE00...0xFE0F, 0xE0000...0xE01EF: true
    default: false
    }
  }
}
