public import CivilDate

/// A divorce by judgment, and what became of it in the marriage register.
public struct KnownDivorce: Sendable, Equatable, Identifiable {
  /// Made of the reference of the judgment.
  public var id: String
  public var judgment: String
  public var effectiveOn: PlainDate
  public var setAsideOn: PlainDate?
  /// Whether the marriage was registered here: the judgment says so, or it meets an entry here.
  public var isMarriedHere: Bool
  /// The marriage entry that it meets.
  public var marriage: String?
  /// Whether the entry's note cites this judgment, and since when; `day` is nil when the note has none.
  public var isWritten: Bool
  public var writtenOn: PlainDate?
  /// Whether judgment and entry were joined on presumption.
  public var isPresumed: Bool

  public init(
    id: String, judgment: String, effectiveOn: PlainDate, setAsideOn: PlainDate? = nil,
    isMarriedHere: Bool, marriage: String? = nil, isWritten: Bool = false,
    writtenOn: PlainDate? = nil, isPresumed: Bool = false
  ) {
    self.id = id
    self.judgment = judgment
    self.effectiveOn = effectiveOn
    self.setAsideOn = setAsideOn
    self.isMarriedHere = isMarriedHere
    self.marriage = marriage
    self.isWritten = isWritten
    self.writtenOn = writtenOn
    self.isPresumed = isPresumed
  }
}
