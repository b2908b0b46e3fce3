extension CellDate {
  /// Reads the number that Excel keeps in a cell formatted as a date: days since 1899-12-31 in its "1900
  /// system", with the time of day as the fraction.
  ///
  /// Excel believes in a 29 February 1900 (number 60), which is no date here, and counts one day too many
  /// from then on. Numbers outside 1–73 415 (31 December 2100) are no dates either.
  public init(excelSerial serial: Double) {
    guard serial >= 1, serial < 73_416, !(serial >= 60 && serial < 61) else {
      let problem = CellDateProblem(kind: .unreadable, severity: .error, text: "\(serial)")
      self.init(problems: [problem])
      return
    }
    // Times are kept to the second; half a second before midnight belongs to the next day.
    let seconds = Int(serial * 86_400 + 0.5)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let epoch = days < 60 ? -25_568 : -25_569
    self.init(
      date: .day(PlainDate(dayNumber: days + epoch)),
      time: second == 0 ? nil : ClockTime(secondOfDay: second))
  }
}
