/// One date found in a cell, judged: what of it is certain, what is wrong, what may have been meant.
struct DateReading: Equatable {
  var date: PartialDate?
  var time: ClockTime?
  var problem: CellDateProblem.Kind?
  var proposals: [PartialDate] = []

  /// A date from the digits of its parts; a part that is absent or all zeros is not known.
  init(day: Substring?, month: Substring?, year: Substring) {
    let dayNumber = day.flatMap { Int($0) } ?? 0
    let monthNumber = month.flatMap { Int($0) } ?? 0
    let yearNumber = year.utf8.count <= 9 ? Int(year) ?? 0 : 0
    guard year.utf8.count == 4, CellDate.plausibleYears.contains(yearNumber) else {
      problem = year.utf8.count <= 2 ? .twoDigitYear : .year
      let candidates =
        year.utf8.count <= 2
        ? [1900 + yearNumber, 2000 + yearNumber] : YearSlip.candidates(for: String(year))
      proposals = candidates.compactMap {
        Self.partialDate(day: dayNumber, month: monthNumber, year: $0)
      }
      return
    }
    if let whole = Self.partialDate(day: dayNumber, month: monthNumber, year: yearNumber) {
      date = whole
      return
    }
    problem = .impossible
    date = .year(yearNumber)
    if let swapped = Self.partialDate(day: monthNumber, month: dayNumber, year: yearNumber) {
      proposals = [swapped]
    }
  }

  private init(certain date: PartialDate?, among readings: [PartialDate]) {
    self.date = date
    guard readings.count != 1 else { return }
    problem = readings.isEmpty ? .unreadable : .ambiguous
    proposals = readings
  }

  /// A date from digits in one piece: `01022026`, `20260201`, `102008`, `39748`, `202602011325`.
  init(digits: Substring) {
    switch digits.utf8.count {
    case 5:
      self.init(fiveDigits: digits)
    case 12, 14:
      self.init(dateAndTime: digits)
    case 6...8:
      let readings = Self.readings(ofDigits: Array(digits))
      self.init(certain: PartialDate.commonPart(of: readings), among: readings)
    default:
      self.init(certain: nil, among: [])
    }
  }

  /// A day number of Excel with its fraction of a day.
  init(serial: Substring, fraction: Substring) {
    let value = Double("\(serial).\(fraction)") ?? 0
    let cell = CellDate(excelSerial: value)
    self.init(certain: cell.date, among: [cell.date].compactMap(\.self))
    time = cell.time
  }

  /// Five digits are a day number of Excel, unless they can as well be a year with a digit too many.
  private init(fiveDigits digits: Substring) {
    let serial = CellDate(excelSerial: Double(digits) ?? 0).date
    let years = YearSlip.candidates(for: String(digits)).map(PartialDate.year)
    let looksLikeYear = digits.hasPrefix("19") || digits.hasPrefix("20") || digits.hasPrefix("0")
    let readings = (looksLikeYear ? years : []) + [serial].compactMap(\.self)
    self.init(certain: PartialDate.commonPart(of: readings), among: readings)
  }

  /// `yyyyMMddHHmm` or `yyyyMMddHHmmss`, as health notices write it.
  private init(dateAndTime digits: Substring) {
    let values = digits.compactMap(\.wholeNumberValue)
    let number = { (start: Int, length: Int) in
      values[start..<(start + length)].reduce(0) { $0 * 10 + $1 }
    }
    let day = Self.partialDate(day: number(6, 2), month: number(4, 2), year: number(0, 4))
    let clock = ClockTime(
      hour: number(8, 2), minute: number(10, 2), second: values.count == 14 ? number(12, 2) : 0)
    let isRead = day?.date != nil && clock != nil
    self.init(certain: isRead ? day : nil, among: isRead ? [day].compactMap(\.self) : [])
    time = isRead ? clock : nil
  }

  /// Every date that six to eight digits can mean.
  private static func readings(ofDigits digits: [Character]) -> [PartialDate] {
    let values = digits.compactMap(\.wholeNumberValue)
    let number = { (start: Int, length: Int) in
      values[start..<(start + length)].reduce(0) { $0 * 10 + $1 }
    }
    var readings: [PartialDate?] = []
    switch values.count {
    case 8:
      readings.append(wholeDay(number(0, 2), number(2, 2), number(4, 4)))
      readings.append(wholeDay(number(6, 2), number(4, 2), number(0, 4)))
    case 7:
      // A number has lost its zero in front, or one of the parts was written without.
      readings.append(wholeDay(number(0, 1), number(1, 2), number(3, 4)))
      readings.append(wholeDay(number(0, 2), number(2, 1), number(3, 4)))
    default:
      readings.append(wholeMonth(number(0, 2), number(2, 4)))
      readings.append(wholeMonth(number(4, 2), number(0, 4)))
      readings.append(wholeDay(number(0, 2), number(2, 2), 2000 + number(4, 2)))
      readings.append(wholeDay(number(0, 2), number(2, 2), 1900 + number(4, 2)))
    }
    return readings.compactMap(\.self)
  }

  private static func wholeDay(_ day: Int, _ month: Int, _ year: Int) -> PartialDate? {
    guard CellDate.plausibleYears.contains(year) else { return nil }
    return PlainDate(year: year, month: month, day: day).map(PartialDate.day)
  }

  private static func wholeMonth(_ month: Int, _ year: Int) -> PartialDate? {
    guard CellDate.plausibleYears.contains(year) else { return nil }
    return PartialDate(year: year, month: month)
  }

  /// The date of these parts, 0 meaning that a part is not known; nil when the calendar has none. A day
  /// without its month says no more than the year.
  private static func partialDate(day: Int, month: Int, year: Int) -> PartialDate? {
    guard CellDate.plausibleYears.contains(year), (0...31).contains(day), (0...12).contains(month)
    else { return nil }
    if month == 0 { return .year(year) }
    if day == 0 { return .month(year: year, month: month) }
    return PlainDate(year: year, month: month, day: day).map(PartialDate.day)
  }
}
