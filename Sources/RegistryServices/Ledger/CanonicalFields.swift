/// The fields of an object in the order in which canonical text has them: acts have few, or are read from
/// the first to the last, so that a table of hashes would only cost.
public struct CanonicalFields: Sendable, Equatable, Sequence {
  private(set) var keys: [String] = []
  private var values: [CanonicalValue] = []

  /// So many fields most objects have.
  private static let usual = 8

  /// Adds a field behind the others; false, and nothing is added, when its key does not belong there.
  mutating func append(_ key: String, _ value: CanonicalValue) -> Bool {
    if let last = keys.last, !CanonicalObject.precedes(last, key) { return false }
    // Keys apart in bytes may still be one to Swift (NFC and NFD). The one that comes later is not ASCII
    // then: an equal one of ASCII alone has the lower bytes.
    if !key.isASCII, keys.contains(key) { return false }
    if keys.isEmpty {
      keys.reserveCapacity(Self.usual)
      values.reserveCapacity(Self.usual)
    }
    keys.append(key)
    values.append(value)
    return true
  }

  /// The value under a key; nil when there is none.
  public subscript(key: String) -> CanonicalValue? {
    keys.firstIndex(of: key).map { values[$0] }
  }

  /// The fields in their order.
  public func makeIterator() -> Zip2Sequence<[String], [CanonicalValue]>.Iterator {
    zip(keys, values).makeIterator()
  }
}

extension String {
  /// Looks at every byte and stops at none, which the compiler turns into many at once.
  fileprivate var isASCII: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    }
  }
}
