/// Where somebody signs: the lines above, the room for the hand, the name below.
public struct SignerBlock: Hashable, Sendable {
  /// Where the layout puts it.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// The office that issues the paper.
    case authority
    case husband, wife, declarant
    /// The official who wrote the entry or took the dossier.
    case writer
  }

  public var place: Place
  /// As the law of the day gives them: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public var lines: [String]
  /// Under the lines, in italics: `(Ký, ghi rõ họ tên, chức vụ và đóng dấu)`; empty for none.
  public var hint: String
  /// Empty until it is known who signs.
  public var name: String

  public init(_ place: Place, lines: [String], hint: String = "", name: String = "") {
    self.place = place
    self.lines = lines
    self.hint = hint
    self.name = name
  }
}
