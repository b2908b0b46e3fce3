public import CivilDate

/// A divorce of a marriage registered in the commune.
public struct YearDivorce: Sendable, Equatable {
  public var effectiveOn: PlainDate
  /// Nil where the marriage's entry is not known.
  public var marriedOn: PlainDate?
  /// The key by which its cells are perturbed.
  public var key: Int

  public init(effectiveOn: PlainDate, marriedOn: PlainDate?, key: Int) {
    self.effectiveOn = effectiveOn
    self.marriedOn = marriedOn
    self.key = key
  }

  /// Whole years of marriage.
  public var duration: Int? {
    marriedOn.map { married in
      let hadDay = (effectiveOn.month, effectiveOn.day) >= (married.month, married.day)
      return effectiveOn.year - married.year - (hadDay ? 0 : 1)
    }
  }
}
