/// Hours and ages.
extension CellDateReader {
  /// `13:25`, `13:25:07`, `13 giờ 25 phút`, `13h25`, with SA/AM or CH/PM behind.
  mutating func clockTime() -> ClockTime? {
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
      guard isWord(CellWords.hour, at: next) else { return nil }
      next += 1
      let behind = skippingGaps(from: next)
      // In "13 giờ 03/01/2023" the number behind the hour is a day, not a minute.
      if let minutes = number(at: behind), minutes.digits.utf8.count <= 2,
        !isMark("/", at: behind + 1), !isMark(".", at: behind + 1), !isMark("-", at: behind + 1)
      {
        minute = minutes.value
        next = behind + 1
        let unit = skippingGaps(from: next)
        if isWord(CellWords.minute, at: unit) { next = unit + 1 }
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
  mutating func yearsOfAge() -> Int? {
    guard let years = number(at: index), years.value <= 130 else { return nil }
    let position = skippingGaps(from: index + 1)
    guard isWord(CellWords.years, at: position) else { return nil }
    index = position + 1
    return years.value
  }
}
