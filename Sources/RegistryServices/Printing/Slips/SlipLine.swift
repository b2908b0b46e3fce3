/// A paper on a slip: received, or asked for.
public struct SlipLine: Hashable, Sendable {
  public var name: String
  /// `Bản chính`, `Bản sao`, `Tra cứu`; for a paper asked for, the reason.
  public var remark: String
  /// 0 where the slip does not count.
  public var copies: Int

  public init(name: String, remark: String = "", copies: Int = 0) {
    self.name = name
    self.remark = remark
    self.copies = copies
  }

  var block: PaperBlock {
    PaperBlock(fields: [
      .form(.content): name, .form(.reason): remark,
      .form(.copies): copies > 0 ? String(copies) : "",
    ])
  }
}
