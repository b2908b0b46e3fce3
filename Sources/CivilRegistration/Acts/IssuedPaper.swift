/// A paper that an act hands out.
public struct IssuedPaper: Hashable, Sendable {
  /// The name under which law files speak of it: `paper.NAME.title`, `number.NAME`, `signer.NAME`.
  public var name: String
  /// As printed; nil where the law of the day is not known.
  public var title: String?
  /// How its number is written; nil where the law of the day is not known.
  public var number: NumberFormat?
  /// The lines above the signature: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"; empty while nobody is to sign or the
  /// law of the day is not known.
  public var signature: [String]
  /// How many originals.
  public var copies: Int

  public init(
    name: String, title: String?, number: NumberFormat?, signature: [String] = [], copies: Int = 1
  ) {
    self.name = name
    self.title = title
    self.number = number
    self.signature = signature
    self.copies = copies
  }
}
