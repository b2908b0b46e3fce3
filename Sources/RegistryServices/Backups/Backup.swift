public import CivilDate

/// One copy of everything an office has, as the manifest in it says.
public struct Backup: Sendable, Equatable {
  /// The folder's own name: `hotich-09931-20261127-021500`.
  public var name: String
  public var madeAt: Instant
  /// How many acts the ledger in it holds, and the hash of the last one.
  public var acts: Int
  public var chain: String
  /// Bytes of all its files, those that it shares with other copies too.
  public var byteCount: Int

  public init(name: String, madeAt: Instant, acts: Int, chain: String, byteCount: Int) {
    self.name = name
    self.madeAt = madeAt
    self.acts = acts
    self.chain = chain
    self.byteCount = byteCount
  }
}
