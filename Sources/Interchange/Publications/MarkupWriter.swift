/// Writes XML or HTML element by element; whatever stands between is escaped.
struct MarkupWriter {
  private(set) var text: String

  init(_ declaration: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {
    text = declaration
  }

  mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
    text += "<\(name)\(Self.written(attributes))>"
  }

  mutating func end(_ name: String) { text += "</\(name)>\n" }

  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    text += "<\(name)\(Self.written(attributes))/>\n"
  }

  mutating func element(_ name: String, _ content: String, _ attributes: [(String, String)] = []) {
    begin(name, attributes)
    write(content)
    end(name)
  }

  /// Markup of our own making: a style sheet, a chart.
  mutating func raw(_ markup: String) { text += markup }

  mutating func write(_ content: String) { text += Self.escaped(content) }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  private static func escaped(_ content: String) -> String {
    var result = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // What XML cannot hold is no part of a name or a figure.
      case _ where scalar.value < 0x20 && scalar != "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
