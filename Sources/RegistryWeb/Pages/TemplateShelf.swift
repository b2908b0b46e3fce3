import FoundationEssentials
import Mustache

/// The templates of all pages, compiled once at start.
struct TemplateShelf: Sendable {
  private let library: MustacheLibrary

  /// Reads every `*.mustache` below a directory; a template is named by its path without the ending.
  init(directory: String) throws(WebStartError) {
    MustacheContentTypes.register(StrictHTML(), named: StrictHTML.name)
    var library = MustacheLibrary()
    for path in try FileTree.files(below: directory) where path.hasSuffix(".mustache") {
      let text = try FileTree.text(of: "\(directory)/\(path)")
      guard !text.contains("{{{"), !text.contains("{{&") else {
        throw .templateNotEscaped(path)
      }
      do {
        let whole = "{{% CONTENT_TYPE:\(StrictHTML.name)}}\(text)"
        try library.register(whole, named: String(path.dropLast(".mustache".utf8.count)))
      } catch {
        throw .templateNotReadable(path, reason: "\(error)")
      }
    }
    self.library = library
  }

  /// The page's text and the names that it asked for in vain.
  func render(_ template: String, _ fields: Fields) -> (html: String, unknownNames: [String]) {
    let root = PageRoot(fields)
    guard let html = library.render(root, withTemplate: template) else {
      return ("", ["template \(template)"])
    }
    return (html, root.unknownNames)
  }
}
