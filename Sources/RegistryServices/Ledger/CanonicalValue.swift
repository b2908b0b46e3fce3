/// A canonical text read back.
public enum CanonicalValue: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case list([CanonicalValue])
  case object(CanonicalFields)

  /// Reads canonical text; nil when it is not of that form.
  public init?(canonicalText: String) {
    var copy = canonicalText
    guard let value = copy.withUTF8({ CanonicalReader.read($0) }) else { return nil }
    self = value
  }

  /// The value under a key; nil when this is no object or has no such key.
  public subscript(key: String) -> CanonicalValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[key]
  }

  /// The text, when this is one.
  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The integer, when this is one.
  public var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The values, when this is a list.
  public var list: [CanonicalValue]? {
    guard case .list(let values) = self else { return nil }
    return values
  }

  /// The fields, when this is an object.
  public var fields: CanonicalFields? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }
}
