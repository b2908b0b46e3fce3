/// What is missing for a figure that is insufficient.
public enum FigureReason: Sendable, Equatable {
  /// Nobody of the people without an entry is confirmed by a review yet.
  case nobodyConfirmed(suspected: Int)
  /// No survey of vulnerable people was received.
  case noSurvey
  /// No population list was received.
  case noPopulationList
  /// No judgment was received.
  case noJudgments
  /// No message of a court with its time of publication was received.
  case noCourtMessages
  /// No table is registered as due for the year.
  case noTablesDue
  /// The register holds no entry that the indicator is about.
  case noEntries
  /// No birth or death of the year is known.
  case noKnownEvents

  /// A stable code for the message that people read.
  public var code: String {
    switch self {
    case .nobodyConfirmed: "figure.nobodyConfirmed"
    case .noSurvey: "figure.noSurvey"
    case .noPopulationList: "figure.noPopulationList"
    case .noJudgments: "figure.noJudgments"
    case .noCourtMessages: "figure.noCourtMessages"
    case .noTablesDue: "figure.noTablesDue"
    case .noEntries: "figure.noEntries"
    case .noKnownEvents: "figure.noKnownEvents"
    }
  }

  /// What a program that reads the figures shows to its operator, in English.
  public var text: String {
    switch self {
    case .nobodyConfirmed(let suspected):
      "nobody is confirmed by review yet; \(suspected) people are suspected to have no entry"
    case .noSurvey: "no survey of vulnerable people was imported"
    case .noPopulationList: "no population list was imported"
    case .noJudgments: "no judgment was imported"
    case .noCourtMessages: "no court message with its time of publication was received"
    case .noTablesDue: "no table is due"
    case .noEntries: "no entry of this kind is in the register"
    case .noKnownEvents: "no event of this year is known"
    }
  }
}
