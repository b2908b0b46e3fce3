/// Every folded text that occurs (communes, villages, other texts), once.
struct TextTable: Sendable {
  private var index = HashIndex(minimumCapacity: 1 << 12)
  private var bytes: [UInt8] = []
  /// By number: where the text begins; number 0 is the empty text.
  private var starts: [UInt32] = [0, 0]

  var count: Int { starts.count - 1 }

  /// The number of a folded text; 0 for the empty text.
  mutating func number(of folded: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !folded.isEmpty else { return 0 }
    let number = index.number(ContentHash.of(folded))
    if Int(number) == count {
      bytes.append(contentsOf: folded)
      starts.append(UInt32(bytes.count))
    }
    return number
  }

  /// The bytes of a text.
  @inline(__always)
  func withBytes<Result>(
    _ number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { all in
      let start = Int(starts[Int(number)])
      let end = Int(starts[Int(number) + 1])
      return body(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }

  /// Whether two texts are one slip of typing apart.
  func isOneSlip(_ left: UInt32, _ right: UInt32) -> Bool {
    withBytes(left) { a in withBytes(right) { b in EditDistance.osa(a, b, limit: 1) <= 1 } }
  }

  func text(_ number: UInt32) -> String {
    withBytes(number) { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes over the texts of another table; returns the new number of each.
  mutating func absorb(_ other: TextTable) -> [UInt32] {
    (0..<other.count).map { text in
      other.withBytes(UInt32(text)) { number(of: $0) }
    }
  }
}
