/// The rules that decisions of this program rest on; a law book without one of them is refused.
extension RuleName {
  /// Days for declaring a birth.
  public static let birthDeadline: RuleName = "deadline.birth"
  /// Days for declaring a death.
  public static let deathDeadline: RuleName = "deadline.death"
  /// Whether a last day off work moves to the next working day.
  public static let rollOver: RuleName = "deadline.rollOver"
  /// Which date stops the clock: see `ClockStop`.
  public static let clockStop: RuleName = "timeliness.clockStop"
  /// Which of the two deadlines a headline figure follows: see `HeadlineDeadline`.
  public static let headline: RuleName = "timeliness.headline"
  /// How "within one year" is counted: see `YearCount`.
  public static let withinYear: RuleName = "timeliness.withinYear"
  /// Days after a judgment takes effect in which its entry is not yet missed.
  public static let divorceGrace: RuleName = "grace.divorce"
  /// The first day on which a divorce takes effect that the programme wants written into the register,
  /// and not merely reconciled.
  public static let divorceBoundary: RuleName = "divorce.phase.boundary"
  /// The first day of registration that belongs to phase 1 of the electronic certificates.
  public static let certificateBoundary: RuleName = "ecert.phase.boundary"

  /// Minutes in which a court's message is to stand in the register.
  public static let realtimeLimit: RuleName = "divorce.realtime.limit"

  static let known: [(name: RuleName, kind: LawValue.Kind, words: [String])] = [
    (.birthDeadline, .days, []), (.deathDeadline, .days, []), (.rollOver, .flag, []),
    (.clockStop, .choice, ClockStop.allCases.map(\.rawValue)),
    (.headline, .choice, HeadlineDeadline.allCases.map(\.rawValue)),
    (.withinYear, .choice, YearCount.allCases.map(\.rawValue)),
    (.divorceGrace, .days, []), (.divorceBoundary, .date, []), (.certificateBoundary, .date, []),
    (.realtimeLimit, .count, []),
  ]
}
