public import CivilDate

/// A member of a list behind a figure, with its standing.
public struct ListCase: Sendable, Equatable {
  public var reference: String
  public var standing: ListStanding
  /// The day by which it must be done, where there is one.
  public var lastDay: PlainDate?
  /// The day on which it was done.
  public var doneOn: PlainDate?

  public init(
    reference: String, standing: ListStanding, lastDay: PlainDate? = nil,
    doneOn: PlainDate? = nil
  ) {
    self.reference = reference
    self.standing = standing
    self.lastDay = lastDay
    self.doneOn = doneOn
  }
}
