public import CivilDate

/// A note of an entry that a paper repeats: what changed since, when, and by what paper.
public struct PaperNote: Hashable, Sendable {
  /// Nil when the book gives no day.
  public var on: PlainDate?
  /// The sentence as it stands in the book.
  public var text: String
  /// The judgment, decision or extract on which it rests; empty when the sentence says it.
  public var ground: String
  /// Who wrote and who signed it; empty when not known.
  public var signer: String

  public init(on: PlainDate? = nil, text: String, ground: String = "", signer: String = "") {
    self.on = on
    self.text = text
    self.ground = ground
    self.signer = signer
  }
}
