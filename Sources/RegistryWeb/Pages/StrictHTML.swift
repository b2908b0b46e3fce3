import Mustache

/// Escaping for HTML text and quoted attributes, scalar by scalar.
///
/// The template engine's own escaping goes by `Character`, so a quotation mark that carries a
/// combining mark (`"` + U+0301, one character) passes unescaped and ends an attribute. Ours looks
/// at scalars, as a browser does.
struct StrictHTML: MustacheContentType {
  static let name = "HOTICH"

  func escapeText(_ text: String) -> String {
    let needs = text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0:
        true
      default: false
      }
    }
    guard needs else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\0": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
