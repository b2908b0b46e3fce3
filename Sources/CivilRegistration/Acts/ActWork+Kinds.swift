import CivilDate

extension ActWork {
  /// Blocks each field that holds something else than its kind promises, unless something is wrong with it
  /// already: no unreadable day, hour or code goes into a book or onto a paper, whoever reads it there.
  mutating func checkKinds(of fields: [FormField]) {
    for field in fields where !isBlocked(field.name) {
      guard let text = form[field.name] else { continue }
      if text.isLonger(than: ActForm.longestText) {
        block("form.text.tooLong", field.name, [String(text.count), String(ActForm.longestText)])
        continue
      }
      checkKind(of: field, text)
    }
  }

  private mutating func checkKind(of field: FormField, _ text: String) {
    switch field.kind {
    case .day:
      if let day = day(field.name) { checkPast(.day(day), field.name) }
    case .date:
      // An age stands for a year of birth, which is computed where the row is read.
      if CellDate(text).age == nil, let date = date(field.name) { checkPast(date, field.name) }
    case .time:
      if ClockTime(cell: text) == nil { block("form.time", field.name, [text]) }
    case .count: _ = count(field.name)
    case .choice(let words):
      if !words.contains(text) { block("form.choice", field.name, [text]) }
    case .flag:
      if text != "1", text != "0" { block("form.choice", field.name, [text]) }
    case .name:
      if text.isLonger(than: Self.longestName) {
        warn("form.name.long", field.name, [String(text.count), String(Self.longestName)])
      }
    case .text, .longText, .place, .identifier: break
    }
  }

  /// What a form tells of has happened.
  private mutating func checkPast(_ date: PartialDate, _ field: String) {
    if date.earliest > day { block("row.date.future", field, [date.slashed]) }
  }

  /// Letters and spaces of a name beyond which somebody looks again; the law sets no bound (Circular
  /// 04/2020/TT-BTP, article 6.1: neither too long nor hard to use).
  private static var longestName: Int { 60 }
}

extension String {
  /// Whether it has more characters than that. It has no more of them than bytes, which are counted already.
  fileprivate func isLonger(than most: Int) -> Bool { utf8.count > most && count > most }
}
