import CivilDate

/// What two papers about a death must share to be compared.
enum DeathKey: CaseIterable {
  case identifier, paper, nameAndDay, villageAndDay, nameAndVillage, villageAndBirthYear

  func value(of record: DeathRecord) -> UInt64? {
    switch self {
    case .identifier: record.identifier == 0 ? nil : BlockIndex.key(record.identifier, -1)
    case .paper: record.paper == 0 ? nil : BlockIndex.key(record.paper, -1)
    case .nameAndDay: key(record.name, record.died.low)
    case .villageAndDay: key(record.village, record.died.low)
    case .nameAndVillage: key(record.name, record.village)
    case .villageAndBirthYear:
      // A village head knows the year: by it a name and a day that both slipped still meet.
      record.born.isKnown
        ? key(record.village, Int32(PlainDate(dayNumber: Int(record.born.low)).year)) : nil
    }
  }

  private func key(_ first: Int32, _ second: Int32) -> UInt64? {
    first == 0 || second == 0 || second == .min ? nil : BlockIndex.key(first, second)
  }
}
