/// A 64-bit hash of content, the same on every run and machine, by which texts are interned.
///
/// Two different names of ten million share a hash with a chance of about one in 400,000; the cost
/// would be one false agreement.
struct ContentHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    value = Self.mixed(value ^ word) &* 0x2545_F491_4F6C_DD1D
  }

  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = ContentHash()
    for byte in bytes { hash.add(byte) }
    return mixed(hash.value)
  }

  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// Spreads a number over all bits (the finaliser of SplitMix64).
  @inline(__always)
  static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
