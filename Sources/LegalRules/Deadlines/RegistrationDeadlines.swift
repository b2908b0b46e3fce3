public import CivilDate

/// The last days for registering one event, and the articles that set them.
///
/// An event whose date is known roughly has two of each: one if it was on the first day it can have been,
/// one if on the last (indicators.md, R7).
public struct RegistrationDeadlines: Hashable, Sendable {
  /// A deadline for the first and for the last possible day of the event; the same for an exact date.
  public struct Span: Hashable, Sendable {
    public var earliest: PlainDate
    public var latest: PlainDate

    /// Whether the deadline has passed for certain: from its day on, a missing registration may be called
    /// missing (R5: a record enters a denominator when its deadline is not after the day asked about).
    public func isMature(asOf date: PlainDate) -> Bool { latest <= date }

    func verdict(_ registered: PlainDate) -> Verdict {
      if registered <= earliest { return .yes }
      return registered > latest ? .no : .indeterminate
    }
  }

  public var eventOn: PartialDate
  /// By counting days alone.
  public var plain: Span
  /// In law: moved to the next working day where it falls on a day off.
  public var legal: Span
  /// The end of the year after the event.
  public var year: Span
  /// The article that gives the term.
  public var citation: Citation
  /// The article that moves a last day, or leaves it.
  public var rollOverCitation: Citation

  /// The verdicts on a registration of that day. One before the event can have happened is no proof of
  /// anything: its dates contradict each other.
  public func timeliness(registeredOn: PlainDate) -> TimelinessFinding {
    let isPossible = registeredOn >= eventOn.earliest
    return TimelinessFinding(
      plain: isPossible ? plain.verdict(registeredOn) : .indeterminate,
      legal: isPossible ? legal.verdict(registeredOn) : .indeterminate,
      withinYear: isPossible ? year.verdict(registeredOn) : .indeterminate,
      deadlines: self)
  }
}
