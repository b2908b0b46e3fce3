import Hummingbird

extension OfficeRequestContext {
  /// A part of the path as it was meant: an id may hold signs that an address has to escape.
  ///
  /// Throws `WebFailure.notFound` when it is missing or no text.
  func pathValue(_ name: String) throws -> String {
    guard let value = QueryText.unescaped(try parameters.require(name).utf8) else {
      throw WebFailure.notFound
    }
    return value
  }
}
