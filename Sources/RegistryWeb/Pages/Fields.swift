import Mustache

/// The values that a template may ask for, by name. All are finished: texts, flags, lists of fields.
struct Fields: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any]

  init(dictionaryLiteral elements: (String, Any)...) {
    values = Dictionary(elements) { _, last in last }
  }

  func child(named name: String) -> Any? { values[name] }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func merging(_ other: Fields) -> Fields {
    var merged = self
    merged.values.merge(other.values) { _, last in last }
    return merged
  }

  /// A text that a section can ask for: `{{#note}}…{{note}}…{{/note}}` shows nothing when empty.
  static func optional(_ text: String?) -> Any {
    guard let text, !text.isEmpty else { return false }
    return text
  }
}
