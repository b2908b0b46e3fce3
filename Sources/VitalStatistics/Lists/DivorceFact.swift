public import CivilDate

/// A divorce by judgment, as far as the marriage register is concerned.
public struct DivorceFact: Sendable, Equatable {
  public var reference: String
  public var effectiveOn: PlainDate
  /// The day on which the judgment was set aside on appeal.
  public var setAsideOn: PlainDate?
  public var isMarriedHere: Bool
  public var isMatched: Bool
  public var isWritten: Bool
  /// The day of the note; nil when the note does not say, then it counts as written from the start.
  public var writtenOn: PlainDate?
  public var isPresumed: Bool

  public init(
    reference: String, effectiveOn: PlainDate, setAsideOn: PlainDate? = nil,
    isMarriedHere: Bool, isMatched: Bool, isWritten: Bool, writtenOn: PlainDate? = nil,
    isPresumed: Bool = false
  ) {
    self.reference = reference
    self.effectiveOn = effectiveOn
    self.setAsideOn = setAsideOn
    self.isMarriedHere = isMarriedHere
    self.isMatched = isMatched
    self.isWritten = isWritten
    self.writtenOn = writtenOn
    self.isPresumed = isPresumed
  }
}
