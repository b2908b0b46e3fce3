/// Reads the cells that are not written in one of the plain ways: words, gaps, slips of the pen.
struct CellDateReader {
  let text: String
  let tokens: [CellToken]
  var index = 0
  var readings: [DateReading] = []
  var time: ClockTime?
  var age: Int?
  var extraWords: [String] = []
  var isLunar = false

  /// Nobody writes a date at such length; and the work stays bounded whatever a file holds.
  private static let longestText = 200

  static func read(_ text: String) -> CellDate {
    guard text.utf8.count <= longestText else {
      let problem = CellDateProblem(
        kind: .unreadable, severity: .error, text: String(text.prefix(longestText)))
      return CellDate(problems: [problem])
    }
    var reader = CellDateReader(text)
    return reader.read()
  }

  private init(_ text: String) {
    self.text = text
    tokens = CellToken.tokens(of: text)
  }

  private mutating func read() -> CellDate {
    if saysNothing { return CellDate() }
    while index < tokens.count { readNext() }
    if isLunar { return refused(.lunar) }
    switch readings.count {
    case 0: return withoutDate()
    case 1: return result(of: readings[0])
    default: return resultOfSeveral()
    }
  }

  // MARK: - What the text is made of

  private mutating func readNext() {
    switch tokens[index] {
    case .number:
      readNumber()
    case .word(let word):
      if let reading = dateInWords() {
        readings.append(reading)
      } else {
        note(word)
        index += 1
      }
    case .mark, .gap:
      index += 1
    }
  }

  private mutating func readNumber() {
    if let clock = clockTime() {
      if time != nil { extraWords.append(clock.text) }
      time = time ?? clock
    } else if let years = yearsOfAge() {
      age = years
    } else if let reading = dateInWords() ?? numericDate() {
      readings.append(reading)
      time = time ?? reading.time
    } else if case .number(_, let digits) = tokens[index] {
      extraWords.append(String(digits))
      index += 1
    }
  }

  private mutating func note(_ word: String) {
    switch word {
    case "âm", "al", "âl": isLunar = true
    case _ where CellWords.silent.contains(word): break
    default: extraWords.append(word)
    }
  }

  // MARK: - The result

  private func withoutDate() -> CellDate {
    guard let age else { return refused(.unreadable) }
    return CellDate(
      age: age, problems: [CellDateProblem(kind: .ageOnly, severity: .error, text: text)])
  }

  private func refused(_ kind: CellDateProblem.Kind) -> CellDate {
    CellDate(time: time, problems: [CellDateProblem(kind: kind, severity: .error, text: text)])
  }

  private func result(of reading: DateReading) -> CellDate {
    var result = CellDate(date: reading.date, time: time)
    if let kind = reading.problem {
      result.problems.append(problem(kind, taking: reading.date, proposals: reading.proposals))
    }
    appendExtraText(to: &result)
    return result
  }

  private func resultOfSeveral() -> CellDate {
    let possible = readings.flatMap {
      $0.problem == nil ? [$0.date].compactMap(\.self) : $0.proposals
    }
    let first = readings[0]
    if readings.allSatisfy({ $0.problem == nil && $0.date == first.date }) {
      return result(of: first)
    }
    let isEachRead = readings.allSatisfy { $0.problem == nil }
    let common = isEachRead ? PartialDate.commonPart(of: possible) : nil
    var result = CellDate(date: common, time: time)
    result.problems.append(problem(.twoDates, taking: common, proposals: possible))
    appendExtraText(to: &result)
    return result
  }

  private func problem(
    _ kind: CellDateProblem.Kind, taking date: PartialDate?, proposals: [PartialDate]
  ) -> CellDateProblem {
    CellDateProblem(
      kind: kind, severity: date == nil ? .error : .warning, text: text, proposals: proposals)
  }

  private func appendExtraText(to result: inout CellDate) {
    guard !extraWords.isEmpty || age != nil else { return }
    let severity: CellDateProblem.Severity = result.date == nil ? .error : .warning
    result.problems.append(
      CellDateProblem(kind: .extraText, severity: severity, text: text))
  }

  /// Whether the cell is a mark of emptiness, or says in words that nothing is known.
  private var saysNothing: Bool {
    let words = tokens.compactMap { token -> String? in
      switch token {
      case .word(let word): word
      case .number(_, let digits): digits.allSatisfy { $0 == "0" } ? nil : String(digits)
      case .mark, .gap: nil
      }
    }
    return words.isEmpty || CellWords.nothing.contains(words.joined(separator: " "))
  }
}
