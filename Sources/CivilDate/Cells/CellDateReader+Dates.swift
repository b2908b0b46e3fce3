/// Dates in words and in figures.
extension CellDateReader {
  /// `ngày 5 tháng 3 năm 1999`, `5 tháng 3 năm 1999`, `tháng 3/1999`, `năm 1999`, also with blanks left open.
  mutating func dateInWords() -> DateReading? {
    var position = index
    var day: Substring?
    var month: Substring?
    let saysDay = isWord(CellWords.day, at: position)
    if saysDay || number(at: position) != nil {
      let behind = saysDay ? skippingFiller(from: position + 1) : position
      if let number = number(at: behind) {
        guard isWord(CellWords.month, at: skippingFiller(from: behind + 1)) else { return nil }
        day = number.digits
        position = skippingFiller(from: behind + 1)
      } else {
        guard isWord(CellWords.month, at: behind) else { return nil }
        position = behind
      }
    }
    if isWord(CellWords.month, at: position) {
      position = skippingFiller(from: position + 1)
      if let number = number(at: position) {
        month = number.digits
        position = skippingFiller(from: position + 1)
      }
      if isWord(CellWords.year, at: position) { position = skippingFiller(from: position + 1) }
    } else {
      guard isWord(CellWords.year, at: position) else { return nil }
      position = skippingFiller(from: position + 1)
    }
    guard let year = number(at: position), (2...5).contains(year.digits.utf8.count)
    else { return nil }
    index = position + 1
    return DateReading(day: day, month: month, year: year.digits)
  }

  /// `5.3.1999`, `1999-03-05`, `3/1999`, `1999`, `05031999`, a day number of Excel.
  mutating func numericDate() -> DateReading? {
    guard let first = number(at: index) else { return nil }
    if first.digits.utf8.count > 4 {
      return loneNumber(first.digits)
    }
    let isSeparated = separates(at: index + 1)
    let secondAt = skippingSeparator(from: index + 1)
    guard let second = number(at: secondAt), first.digits.utf8.count < 4 || isSeparated else {
      return first.digits.utf8.count == 4 ? year(first.digits, endingAt: index) : nil
    }
    if first.digits.utf8.count == 4, second.digits.utf8.count >= 3 {
      return year(first.digits, endingAt: index)
    }
    if first.digits.utf8.count <= 2, second.digits.utf8.count >= 3 {
      // "05/../1999": a day without its month says no more than the year.
      let month = isOneMark(before: secondAt) ? first.digits : nil
      index = secondAt + 1
      return DateReading(day: nil, month: month, year: second.digits)
    }
    var thirdAt = skippingSeparator(from: secondAt + 1)
    if isWord(CellWords.year, at: thirdAt) { thirdAt = skippingFiller(from: thirdAt + 1) }
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
      || isWord(CellWords.hour, at: skippingGaps(from: position + 1))
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

  /// Whether at most one mark, with gaps around it, lies between here and a later place.
  private func isOneMark(before end: Int) -> Bool {
    tokens[(index + 1)..<end].count { $0 != .gap } <= 1
  }
}
