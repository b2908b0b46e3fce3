/// A file of the project as the rules see it: where it is, and its text.
struct SourceFile: Sendable {
  /// Path from the project's root, with `/`.
  let path: String
  let text: String
  let lines: [Substring]
  /// The file taken apart, when it is Swift.
  let swift: SwiftText?

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    swift = path.hasSuffix(".swift") ? SwiftText(text) : nil
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The name without its last extension.
  var stem: String {
    guard let dot = name.lastIndex(of: ".") else { return name }
    return String(name[..<dot])
  }

  /// The room a source file stands in: the folder below `Sources`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : ""
  }

  /// Lines that hold anything, the empty end not counted.
  var length: Int { lines.last == "" ? lines.count - 1 : lines.count }
}
