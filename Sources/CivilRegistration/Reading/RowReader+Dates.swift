import CivilDate

extension RowReader {
  /// The date of a cell as far as it is certain, its problems noted. Where the cell gives an age and
  /// `ageOn` says when the person was as old as that, the year of birth is computed and noted (Circular
  /// 04/2020/TT-BTP, article 23.2).
  mutating func date(_ column: Column, ageOn: PartialDate? = nil) -> PartialDate? {
    dateAndTime(column, ageOn: ageOn).date
  }

  mutating func dateAndTime(
    _ column: Column, ageOn: PartialDate? = nil
  ) -> (date: PartialDate?, time: ClockTime?) {
    guard let text = text(column) else { return (nil, nil) }
    let cell = CellDate(text)
    if cell.date == nil, let age = cell.age, let year = ageOn?.year {
      warn(.dateFromAge, column, [text, String(year - age)])
      return (.year(year - age), cell.time)
    }
    for problem in cell.problems { note(problem, column) }
    if let today, let date = cell.date, date.earliest > today {
      warn(.dateFuture, column, [date.slashed])
    }
    return (cell.date, cell.time)
  }

  /// A date that must be known to the day; anything less is noted and read as none.
  mutating func day(_ column: Column) -> PlainDate? {
    guard let date = date(column) else { return nil }
    if date.date == nil { warn(.dateUnreadable, column, [date.slashed]) }
    return date.date
  }

  /// A day without which the row is of no use.
  mutating func requiredDay(_ column: Column) -> PlainDate? {
    guard let text = text(column) else {
      refuse(.dateMissing, column)
      return nil
    }
    let cell = CellDate(text)
    guard let day = cell.date?.date else {
      refuse(.dateUnreadable, column, [text])
      return nil
    }
    for problem in cell.problems { note(problem, column) }
    if let today, day > today { warn(.dateFuture, column, [day.slashed]) }
    return day
  }

  /// A date, perhaps a partial one, without which the row is of no use.
  mutating func requiredDate(_ column: Column) -> (date: PartialDate, time: ClockTime?)? {
    guard let text = text(column) else {
      refuse(.dateMissing, column)
      return nil
    }
    let (date, time) = dateAndTime(column)
    guard let date else {
      refuse(.dateUnreadable, column, [text])
      return nil
    }
    return (date, time)
  }

  /// The day of a registration: required, to the day. A doubtful one is taken when just one of its
  /// readings lies in the year that the entry's number and volume name.
  mutating func registrationDay(_ column: Column, bookYear: Int?) -> PlainDate? {
    guard let text = text(column) else {
      refuse(.registeredOnMissing, column)
      return nil
    }
    let cell = CellDate(text)
    if let day = cell.date?.date {
      for problem in cell.problems { note(problem, column) }
      if let today, day > today { warn(.dateFuture, column, [day.slashed]) }
      return day
    }
    let proposals = cell.problems.flatMap(\.proposals)
    let fitting = proposals.compactMap(\.date).filter { $0.year == bookYear }
    if fitting.count == 1 {
      warn(.dateByBook, column, [text, fitting[0].slashed])
      return fitting[0]
    }
    refuse(.registeredOnUnreadable, column, [text] + proposals.map(\.slashed))
    return nil
  }

  /// Notes an event that is certainly later than the day on which somebody wrote it down.
  mutating func checkOrder(_ column: Column, _ event: PartialDate?, writtenOn day: PlainDate) {
    guard let event, event.earliest > day else { return }
    warn(.dateOrder, column, [event.slashed, day.slashed])
  }

  private mutating func note(_ problem: CellDateProblem, _ column: Column) {
    warn(RowProblem.Code(problem.kind), column, [problem.text] + problem.proposals.map(\.slashed))
  }
}

extension RowProblem.Code {
  init(_ kind: CellDateProblem.Kind) {
    self =
      switch kind {
      case .unreadable: .dateUnreadable
      case .impossible: .dateImpossible
      case .year: .dateYear
      case .twoDigitYear: .dateTwoDigitYear
      case .ambiguous: .dateAmbiguous
      case .twoDates: .dateTwo
      case .ageOnly: .dateAgeOnly
      case .lunar: .dateLunar
      case .extraText: .dateExtraText
      }
  }
}
