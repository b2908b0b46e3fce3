import Mustache

/// The outermost values of a page; notes every name that a template asks for in vain, because a
/// misspelt name would otherwise show nothing and say nothing.
final class PageRoot: MustacheParent {
  private let fields: Fields
  private(set) var unknownNames: [String] = []

  init(_ fields: Fields) {
    self.fields = fields
  }

  func child(named name: String) -> Any? {
    if let value = fields[name] { return value }
    unknownNames.append(name)
    return nil
  }
}
