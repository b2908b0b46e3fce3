/// A word about the ledger kept elsewhere (printed, mailed, on another machine): its length then,
/// and the hash of its last act. A ledger that was rewritten since does not fit it.
public struct LedgerAnchor: Sendable, Equatable {
  public var sequence: Int
  public var chain: String

  public init(sequence: Int, chain: String) {
    self.sequence = sequence
    self.chain = chain
  }

  /// `hotich-anchor 17240 9f8e…`
  public var line: String { "hotich-anchor \(sequence) \(chain)" }

  public init?(line: some StringProtocol) {
    let words = line.split(separator: " ")
    guard words.count == 3, words[0] == "hotich-anchor", let sequence = Int(words[1]),
      sequence > 0, words[2].utf8.count == 64
    else { return nil }
    self.init(sequence: sequence, chain: String(words[2]))
  }
}
