extension PlainDate {
  /// The date in Vietnamese words, as papers write it beside the figures:
  /// "Ngày năm tháng ba năm một nghìn chín trăm chín mươi chín".
  ///
  /// The fourth month is "tháng tư", as it is always called; the fourth day "ngày bốn".
  public func inWords(_ numerals: VietnameseNumerals = VietnameseNumerals()) -> String {
    let (year, month, day) = components
    let monthWords = PartialDate.monthWords(month, numerals)
    let yearWords = numerals.words(for: year) ?? String(year)
    return "Ngày \(numerals.words(for: day) ?? "") tháng \(monthWords) năm \(yearWords)"
  }

  /// The date with its day of the week: "Chủ nhật, 01/02/2026".
  public var withWeekday: String { "\(weekday.name), \(slashed)" }
}

extension PartialDate {
  /// What is known of the date, in Vietnamese words: "Tháng ba năm một nghìn chín trăm chín mươi chín",
  /// "Năm một nghìn chín trăm chín mươi chín".
  public func inWords(_ numerals: VietnameseNumerals = VietnameseNumerals()) -> String {
    let yearWords = numerals.words(for: year) ?? String(year)
    switch self {
    case .year:
      return "Năm \(yearWords)"
    case .month(_, let month):
      return "Tháng \(Self.monthWords(month, numerals)) năm \(yearWords)"
    case .day(let date):
      return date.inWords(numerals)
    }
  }

  static func monthWords(_ month: Int, _ numerals: VietnameseNumerals) -> String {
    month == 4 ? "tư" : numerals.words(for: month) ?? String(month)
  }
}

extension Weekday {
  /// The Vietnamese name: "Thứ hai" … "Chủ nhật".
  public var name: String {
    switch self {
    case .monday: "Thứ hai"
    case .tuesday: "Thứ ba"
    case .wednesday: "Thứ tư"
    case .thursday: "Thứ năm"
    case .friday: "Thứ sáu"
    case .saturday: "Thứ bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
