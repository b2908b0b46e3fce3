/// Reads the cells that are not written in one of the plain ways: words, gaps, slips of the pen.
struct CellDateReader {
  private let text: String
  private let tokens: [CellToken]
  private var index = 0
  private var readings: [DateReading] = []
  private var time: ClockTime?
  private var age: Int?
  private var extraWords: [String] = []
  private var isLunar = false

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
    } else if let reading = numericDate() {
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
    case _ where Words.silent.contains(word): break
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
      case .number(_, let digits): String(digits)
      case .mark, .gap: nil
      }
    }
    return words.isEmpty || Words.nothing.contains(words.joined(separator: " "))
  }
}

// MARK: - Pieces of a cell

extension CellDateReader {
  private enum Words {
    static let day: Set<String> = ["ngày", "ngay", "mùng", "mồng"]
    static let month: Set<String> = ["tháng", "thang"]
    static let year: Set<String> = ["năm", "nam"]
    static let hour: Set<String> = ["giờ", "gio", "h", "g"]
    static let minute: Set<String> = ["phút", "phut", "p", "ph", "m"]
    static let years: Set<String> = ["tuổi", "tuoi"]
    /// Words that change nothing about a date.
    static let silent: Set<String> = [
      "ngày", "ngay", "tháng", "thang", "năm", "nam", "sinh", "chết", "mất", "lúc", "vào", "hồi",
      "t", "giờ", "gio", "phút", "phut", "giây", "giay", "s", "sáng", "thứ", "hai", "ba", "tư",
      "sáu", "bảy", "chủ", "nhật", "sn",
    ]
    static let nothing: Set<String> = [
      "null", "không", "không rõ", "ko rõ", "chưa rõ", "không biết", "không xác định",
      "chưa xác định", "không có thông tin", "không có", "none", "nan", "n a", "na", "khong ro",
      "khong co thong tin", "trống", "0",
    ]
  }

  private func isWord(_ words: Set<String>, at position: Int) -> Bool {
    guard position < tokens.count, case .word(let word) = tokens[position] else { return false }
    return words.contains(word)
  }

  private func number(at position: Int) -> (value: Int, digits: Substring)? {
    guard position < tokens.count, case .number(let value, let digits) = tokens[position]
    else { return nil }
    return (value, digits)
  }

  private func isMark(_ mark: Unicode.Scalar, at position: Int) -> Bool {
    position < tokens.count && tokens[position] == .mark(mark)
  }

  /// The place behind gaps and the marks of a date.
  private func skippingFiller(from position: Int) -> Int {
    var position = position
    while position < tokens.count {
      switch tokens[position] {
      case .gap, .mark("."), .mark("/"), .mark("-"), .mark("_"), .mark("?"), .mark(","):
        position += 1
      default:
        return position
      }
    }
    return position
  }

  private func skippingGaps(from position: Int) -> Int {
    var position = position
    while position < tokens.count, tokens[position] == .gap { position += 1 }
    return position
  }

  /// `13:25`, `13:25:07`, `13 giờ 25 phút`, `13h25`, with SA/AM or CH/PM behind.
  private mutating func clockTime() -> ClockTime? {
    guard let hour = number(at: index), hour.digits.utf8.count <= 2 else { return nil }
    var minute = 0
    var second = 0
    var next: Int
    if isMark(":", at: index + 1), let minutes = number(at: index + 2) {
      minute = minutes.value
      next = index + 3
      if isMark(":", at: next), let seconds = number(at: next + 1) {
        second = seconds.value
        next += 2
        if isMark(".", at: next), number(at: next + 1) != nil { next += 2 }
      }
    } else {
      next = skippingGaps(from: index + 1)
      guard isWord(Words.hour, at: next) else { return nil }
      next += 1
      let behind = skippingGaps(from: next)
      // In "13 giờ 03/01/2023" the number behind the hour is a day, not a minute.
      if let minutes = number(at: behind), minutes.digits.utf8.count <= 2,
        !isMark("/", at: behind + 1), !isMark(".", at: behind + 1), !isMark("-", at: behind + 1)
      {
        minute = minutes.value
        next = behind + 1
        let unit = skippingGaps(from: next)
        if isWord(Words.minute, at: unit) { next = unit + 1 }
      }
    }
    guard let half = halfOfDay(from: &next, hour: hour.value),
      let time = ClockTime(hour: half, minute: minute, second: second)
    else { return nil }
    index = next
    return time
  }

  private func halfOfDay(from next: inout Int, hour: Int) -> Int? {
    let position = skippingGaps(from: next)
    if isWord(["pm", "ch"], at: position) {
      next = position + 1
      return (1...12).contains(hour) ? hour % 12 + 12 : nil
    }
    if isWord(["am", "sa"], at: position) {
      next = position + 1
      return (1...12).contains(hour) ? hour % 12 : nil
    }
    return hour
  }

  /// `19 tuổi`.
  private mutating func yearsOfAge() -> Int? {
    guard let years = number(at: index), years.value <= 130 else { return nil }
    let position = skippingGaps(from: index + 1)
    guard isWord(Words.years, at: position) else { return nil }
    index = position + 1
    return years.value
  }

  /// `ngày 5 tháng 3 năm 1999`, `tháng 3/1999`, `năm 1999`, also with blanks left open.
  private mutating func dateInWords() -> DateReading? {
    var position = index
    var day: Substring?
    var month: Substring?
    if isWord(Words.day, at: position) {
      let behind = skippingFiller(from: position + 1)
      if let number = number(at: behind) {
        guard isWord(Words.month, at: skippingFiller(from: behind + 1)) else { return nil }
        day = number.digits
        position = skippingFiller(from: behind + 1)
      } else {
        guard isWord(Words.month, at: behind) else { return nil }
        position = behind
      }
    }
    if isWord(Words.month, at: position) {
      position = skippingFiller(from: position + 1)
      if let number = number(at: position) {
        month = number.digits
        position = skippingFiller(from: position + 1)
      }
      if isWord(Words.year, at: position) { position = skippingFiller(from: position + 1) }
    } else {
      guard isWord(Words.year, at: position) else { return nil }
      position = skippingFiller(from: position + 1)
    }
    guard let year = number(at: position), (2...5).contains(year.digits.utf8.count)
    else { return nil }
    index = position + 1
    return DateReading(day: day, month: month, year: year.digits)
  }

  /// `5.3.1999`, `1999-03-05`, `3/1999`, `1999`, `05031999`, a day number of Excel.
  private mutating func numericDate() -> DateReading? {
    guard let first = number(at: index) else { return nil }
    if first.digits.utf8.count > 4 {
      return loneNumber(first.digits)
    }
    let isSeparated = separates(at: index + 1)
    let secondAt = skippingSeparator(from: index + 1)
    guard let second = number(at: secondAt), first.digits.utf8.count < 4 || isSeparated else {
      return first.digits.utf8.count == 4 ? year(first.digits, endingAt: index) : nil
    }
    let marksBetween = secondAt - index - 1
    if first.digits.utf8.count == 4, second.digits.utf8.count >= 3 {
      return year(first.digits, endingAt: index)
    }
    if first.digits.utf8.count <= 2, second.digits.utf8.count >= 3 {
      index = secondAt + 1
      // "05/../1999": a day without its month says no more than the year.
      let month = marksBetween > 1 && !isOneMark(from: secondAt - 1) ? nil : first.digits
      return DateReading(day: nil, month: month, year: second.digits)
    }
    let thirdAt = skippingSeparator(from: secondAt + 1)
    guard let third = number(at: thirdAt), !isTime(at: thirdAt) else {
      guard first.digits.utf8.count == 4 else { return nil }
      index = secondAt + 1
      return DateReading(day: nil, month: second.digits, year: first.digits)
    }
    if first.digits.utf8.count == 4, third.digits.utf8.count <= 2 {
      index = thirdAt + 1
      return DateReading(day: third.digits, month: second.digits, year: first.digits)
    }
    guard first.digits.utf8.count <= 2 else { return nil }
    index = thirdAt + 1
    return DateReading(day: first.digits, month: second.digits, year: third.digits)
  }

  private mutating func year(_ digits: Substring, endingAt position: Int) -> DateReading {
    index = position + 1
    return DateReading(day: nil, month: nil, year: digits)
  }

  /// Five digits and more in one piece, with the fraction of a day number behind.
  private mutating func loneNumber(_ digits: Substring) -> DateReading {
    let position = index
    index += 1
    if digits.utf8.count == 5, isMark(".", at: position + 1),
      let fraction = number(at: position + 2)
    {
      index = position + 3
      return DateReading(serial: digits, fraction: fraction.digits)
    }
    return DateReading(digits: digits)
  }

  private func separates(at position: Int) -> Bool {
    isMark("/", at: position) || isMark("-", at: position) || isMark(".", at: position)
  }

  /// Whether the number is the hour of a time of day.
  private func isTime(at position: Int) -> Bool {
    isMark(":", at: position + 1)
      || isWord(Words.hour, at: skippingGaps(from: position + 1))
  }

  private func skippingSeparator(from position: Int) -> Int {
    var position = position
    while position < tokens.count {
      switch tokens[position] {
      case .gap, .mark("."), .mark("/"), .mark("-"), .mark("_"), .mark("?"), .mark("\\"):
        position += 1
      default:
        return position
      }
    }
    return position
  }

  /// Whether the marks that end here are one mark with gaps around it.
  private func isOneMark(from last: Int) -> Bool {
    var marks = 0
    var position = last
    while position > index, number(at: position) == nil {
      if tokens[position] != .gap { marks += 1 }
      position -= 1
    }
    return marks <= 1
  }
}
