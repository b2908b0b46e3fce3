import CPango

/// A text made fit for paper: composed (NFC), without characters that have no shape.
struct PrintableText {
  var text: String
  /// Whether characters were left out.
  var isCleaned: Bool

  /// `keepsLines`: whether a line feed begins a new line; otherwise it becomes a space. `keepsJoins`: whether
  /// a no-break space holds its words together; in what people typed it is a space like any other.
  init(_ given: String, keepsLines: Bool = true, keepsJoins: Bool = false) {
    isCleaned = false
    if given.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      text = given
      return
    }
    var clean = String.UnicodeScalarView()
    for scalar in given.unicodeScalars {
      switch Self.fate(of: scalar, keepsLines: keepsLines, keepsJoins: keepsJoins) {
      case .kept: clean.append(scalar)
      case .space: clean.append(" ")
      case .dropped: isCleaned = true
      }
    }
    text = Self.composed(String(clean))
  }

  private enum Fate { case kept, space, dropped }

  private static func fate(
    of scalar: Unicode.Scalar, keepsLines: Bool, keepsJoins: Bool
  ) -> Fate {
    switch scalar.value {
    case 0x0A: keepsLines ? .kept : .space
    case 0xA0: keepsJoins ? .kept : .space
    case 0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: .space
    case 0x00..<0x20, 0x7F..<0xA0: .dropped
    // Marks that turn or join text without being seen.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xAD: .dropped
    case 0xE0000...0xE0FFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF: .dropped
    default: scalar.value & 0xFFFE == 0xFFFE ? .dropped : .kept
    }
  }

  private static func composed(_ text: String) -> String {
    guard let composed = g_utf8_normalize(text, -1, G_NORMALIZE_DEFAULT_COMPOSE) else {
      return text
    }
    defer { g_free(composed) }
    return String(cString: composed)
  }
}
