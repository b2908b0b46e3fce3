public import ActionProgramme

extension RecordValues {
  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    for (name, text) in texts { object.set(name, text) }
    return object
  }

  /// The values as acts and tables keep them.
  public var canonicalText: String { canonicalObject.text }

  init(canonical value: CanonicalValue) throws(UnreadableAct) {
    guard let fields = value.fields else { throw UnreadableAct() }
    var texts: [String: String] = [:]
    for (name, field) in fields {
      guard let text = field.text, !text.isEmpty else { throw UnreadableAct() }
      texts[name] = text
    }
    self.init(texts)
  }

  /// Reads values back. Throws `UnreadableAct`.
  public init(canonicalText: String) throws(UnreadableAct) {
    guard let value = CanonicalValue(canonicalText: canonicalText) else { throw UnreadableAct() }
    try self.init(canonical: value)
  }
}
