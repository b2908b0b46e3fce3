/// A canonical text read back.
public enum CanonicalValue: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case list([CanonicalValue])
  case object([String: CanonicalValue])

  /// Reads canonical text; nil when it is not of that form.
  public init?(canonicalText: String) {
    var copy = canonicalText
    guard let value = copy.withUTF8({ CanonicalReader.read($0) }) else { return nil }
    self = value
  }

  public subscript(key: String) -> CanonicalValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[key]
  }

  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  public var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  public var list: [CanonicalValue]? {
    guard case .list(let values) = self else { return nil }
    return values
  }

  public var fields: [String: CanonicalValue]? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }
}
