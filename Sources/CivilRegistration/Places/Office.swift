/// The office that keeps a book, under the name of its day: "UBND Xã Hưng Đạo, thành phố Hà Nội".
public struct Office: Hashable, Sendable {
  /// As written.
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  /// The commune alone, in the form in which two papers meet: "xã hưng đạo" with or without the words for
  /// the people's committee and the places above it.
  public var key: String {
    let first = name.split(separator: ",", maxSplits: 1).first ?? ""
    let key = PlaceKey.key(of: first)
    for prefix in ["ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "] where key.hasPrefix(prefix) {
      return String(key.dropFirst(prefix.count))
    }
    return key
  }
}
