public import CivilDate

/// What a marriage entry says became of the marriage (`tinhTrangKetHon`).
public struct MarriageFate: Hashable, Sendable {
  /// The words that the format knows.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case divorced, annulled, recognised
  }

  /// Nil when the words are none of those the format knows.
  public var kind: Kind?
  /// As written.
  public var text: String
  /// When the annulment or recognition was noted.
  public var notedOn: PartialDate?
  /// The judgment or decision on which it rests.
  public var ground: String?
}
