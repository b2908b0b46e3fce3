/// The key of a cell: the sum of its members' own keys.
public struct CellKey: Sendable, Equatable {
  /// The range that keys come from.
  public let modulus: Int
  public private(set) var count = 0
  public private(set) var value = 0

  public init(modulus: Int = NoiseTable.house.modulus) {
    self.modulus = max(1, modulus)
  }

  /// Adds a member by its key.
  public mutating func add(_ key: Int) {
    count += 1
    value = (value + ((key % modulus) + modulus) % modulus) % modulus
  }
}
