public import CivilDate

/// The life of one person as papers tell it, in the order of time.
public struct LifeLine: Hashable, Sendable {
  public let facts: [LifeFact]
  public let sex: RecordedSex?

  /// Puts the facts in order; those without a date come last.
  public init(_ facts: some Sequence<LifeFact>, sex: RecordedSex? = nil) {
    self.sex = sex
    self.facts = facts.sorted { first, second in
      switch (first.on, second.on) {
      case (let earlier?, let later?): earlier < later
      case (_?, nil): true
      case (nil, _): false
      }
    }
  }

  /// The day of birth, as the first paper that knows it says.
  public var bornOn: PartialDate? { facts.first { $0.event == .born }?.on }

  /// The fact of the death; nil for the living, and where only a namesake's death is known.
  public var death: LifeFact? {
    facts.first { $0.event == .died && $0.certainty == .certain }
  }

  /// The marriages, in the order in which they began, with what is known on a day; all of it without one.
  /// The death of somebody who may be the spouse ends none.
  public func marriages(asOf day: PlainDate? = nil) -> [MarriageSpan] {
    var spans: [MarriageSpan] = []
    for fact in facts where isKnown(fact, asOf: day) {
      guard case .married(let id, let spouse) = fact.event,
        !spans.contains(where: { $0.id == id })
      else { continue }
      spans.append(MarriageSpan(id: id, spouse: spouse, beginning: fact))
    }
    for fact in facts where isKnown(fact, asOf: day) {
      guard let id = fact.event.endedMarriage, !fact.isDoubtfulDeath,
        let place = spans.firstIndex(where: { $0.id == id }),
        spans[place].end == nil
      else { continue }
      spans[place].end = fact
    }
    return spans
  }

  /// The civil status on a day.
  public func status(on day: PlainDate) -> CivilStatus {
    if let death, isKnown(death, asOf: day) {
      return CivilStatus(kind: .deceased, reasons: [death])
    }
    let spans = marriages(asOf: day).filter { !$0.isAnnulled }
    let open = spans.filter { $0.end == nil }
    if open.count > 1 {
      return CivilStatus(
        kind: .contradictory, marriage: open.last, reasons: open.map(\.beginning))
    }
    if let marriage = open.first {
      return CivilStatus(kind: .married, marriage: marriage, reasons: [marriage.beginning])
    }
    let ended = spans.max { first, second in
      (first.end?.on ?? first.beginning.on ?? .year(0))
        < (second.end?.on ?? second.beginning.on ?? .year(0))
    }
    guard let ended, let end = ended.end else {
      let annulled = marriages(asOf: day).compactMap(\.end)
      return CivilStatus(kind: .single, reasons: annulled)
    }
    let isDivorced = end.event == .divorced(marriage: ended.id)
    return CivilStatus(
      kind: isDivorced ? .divorced : .widowed, marriage: ended, reasons: [ended.beginning, end])
  }

  /// Whether no marriage was open on any day from one to the other.
  public func isUnmarried(from first: PlainDate, to last: PlainDate) -> Bool {
    marriages().filter { !$0.isAnnulled }.allSatisfy { span in
      let begins = span.beginning.on?.earliest ?? first
      guard let end = span.end else { return begins > last }
      return begins > last || (end.on?.latest ?? last) < first
    }
  }

  private func isKnown(_ fact: LifeFact, asOf day: PlainDate?) -> Bool {
    guard let day, let on = fact.on else { return true }
    return on.earliest <= day
  }
}

extension LifeFact {
  /// The death of somebody who bears the name and the birthday of the person or the spouse, and may be another.
  public var isDoubtfulDeath: Bool {
    switch event {
    case .died, .spouseDied: certainty == .likely
    case .born, .parentRecognised, .parentOf, .married, .divorced, .annulled: false
    }
  }

  /// Whether a judgment on a marriage, or the spouse's death, ends it.
  public var endsMarriage: Bool { event.endedMarriage != nil }
}

extension LifeFact.Event {
  /// The marriage that it ends; nil when it ends none.
  public var endedMarriage: String? {
    switch self {
    case .divorced(let id), .annulled(let id), .spouseDied(let id): id
    case .born, .parentRecognised, .parentOf, .married, .died: nil
    }
  }

  /// With whom a marriage began; nil for anything else.
  public var spouse: String? {
    if case .married(_, let spouse) = self { spouse } else { nil }
  }
}
