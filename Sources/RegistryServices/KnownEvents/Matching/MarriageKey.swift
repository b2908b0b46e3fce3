import CivilDate

/// What a judgment and a marriage entry must share to be compared.
enum MarriageKey: CaseIterable {
  case entryNumber, judgmentNumber, husbandIdentifier, wifeIdentifier, names
  case day, husbandAndYear, wifeAndYear

  func value(of record: MarriageRecord) -> UInt64? {
    switch self {
    case .entryNumber: key(record.entryNumber, -1)
    case .judgmentNumber: key(record.judgmentNumber, -1)
    case .husbandIdentifier: key(record.husband.identifier, -1)
    case .wifeIdentifier: key(record.wife.identifier, -1)
    case .names: key(record.husband.name, record.wife.name)
    case .day: record.married.isFullDay ? BlockIndex.key(-1, record.married.low) : nil
    case .husbandAndYear: key(record.husband.name, year(record.husband.born))
    case .wifeAndYear: key(record.wife.name, year(record.wife.born))
    }
  }

  private func key(_ first: Int32, _ second: Int32) -> UInt64? {
    first == 0 || second == 0 ? nil : BlockIndex.key(first, second)
  }

  private func year(_ span: DaySpan) -> Int32 {
    span.isKnown ? Int32(PlainDate(dayNumber: Int(span.low)).year) : 0
  }
}
