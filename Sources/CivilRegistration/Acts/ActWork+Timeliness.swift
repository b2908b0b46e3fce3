import CivilDate
import LegalRules

extension ActWork {
  /// Whether an event was declared in time, and under which type its entry comes into the book.
  ///
  /// The law of the day of the event decides. Where that is not published, does not reach back so far, or the
  /// event is known too roughly, the officer's own word in `loaiDangKy` stands, and without one the type
  /// stays unknown: nothing is guessed.
  mutating func timeliness(
    of duty: RegistrationDuty, eventOn event: PartialDate, eventField: some SourceColumn,
    typeField: some SourceColumn
  ) -> (finding: TimelinessFinding?, type: RegistrationType) {
    if isBlocked(eventField.name) { return (nil, .unknown) }
    let rule: RuleName = duty == .birth ? .birthDeadline : .deathDeadline
    let finding: TimelinessFinding
    do {
      let deadlines = try question.law.deadlines(of: duty, eventOn: event)
      let stop = try question.law.clockStop(eventOn: event.earliest)
      let day = stop == .receivedOn ? question.moment.receivedOn : self.day
      finding = deadlines.timeliness(registeredOn: day)
    } catch {
      if case .uncovered = error { tolerate(error) } else { trail.note(error) }
      return (nil, officersType(typeField))
    }
    _ = trail.value(rule, on: event.earliest)
    _ = trail.value(.rollOver, on: event.earliest)
    _ = trail.value(.clockStop, on: event.earliest)
    switch finding.legal {
    case .yes: return (finding, .onTime)
    case .no: return (finding, .late)
    case .indeterminate:
      let last = finding.deadlines.legal
      warn(
        "form.timeliness.indeterminate", typeField.name,
        [event.slashed, last.earliest.slashed, last.latest.slashed],
        citing: finding.deadlines.citation)
      return (finding, officersType(typeField))
    }
  }

  private func officersType(_ field: some SourceColumn) -> RegistrationType {
    switch form[field] {
    case "1": .onTime
    case "4": .late
    default: .unknown
    }
  }
}

extension RegistrationType {
  /// The code of the exchange format.
  var code: String {
    switch self {
    case .onTime, .first: "1"
    case .again: "2"
    case .notedFromAbroad: "3"
    case .late: "4"
    case .originalIssued: "5"
    case .unknown: "6"
    }
  }

  /// The box that a book has for it.
  var box: TickBox? {
    switch self {
    case .onTime: .onTime
    case .late: .late
    case .again: .again
    case .notedFromAbroad: .noted
    case .first, .originalIssued, .unknown: nil
    }
  }
}
