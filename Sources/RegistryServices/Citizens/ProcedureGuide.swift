public import CivilDate

/// What the law of a day asks of those who come to the office, procedure by procedure.
public struct ProcedureGuide: Sendable, Equatable {
  public var day: PlainDate
  /// In the order of the acts, each with its variants.
  public var notices: [ProcedureNotice]
  /// The last day on which all that is told here holds; nil when no end is known.
  public var lastDay: PlainDate?
  /// The hour after which a dossier of the same day may wait for the next working day; nil where no such hour is
  /// law.
  public var cutOff: ClockTime?

  public init(
    day: PlainDate, notices: [ProcedureNotice], lastDay: PlainDate?, cutOff: ClockTime?
  ) {
    self.day = day
    self.notices = notices
    self.lastDay = lastDay
    self.cutOff = cutOff
  }
}
