/// What two papers about a birth must share to be compared at all: every rule needs one of these.
enum BirthKey: CaseIterable {
  case identifier, motherIdentifier
  case nameAndDay, motherAndDay, fatherAndDay, villageAndDay
  case nameAndMother, nameAndFather, nameAndVillage, bothParents

  /// What the rule of identity needs.
  static let identities: [BirthKey] = [.identifier, .motherIdentifier]
  static let others: [BirthKey] = allCases.filter { !identities.contains($0) }

  /// The key of a paper; nil when the paper does not have what it is made of.
  func value(of record: BirthRecord) -> UInt64? {
    switch self {
    case .identifier: key(record.identifier, -1)
    case .motherIdentifier: key(record.motherIdentifier, -1)
    case .nameAndDay: key(record.name, record.born.low)
    case .motherAndDay: key(record.mother, record.born.low)
    case .fatherAndDay: key(record.father, record.born.low)
    case .villageAndDay: key(record.village, record.born.low)
    case .nameAndMother: key(record.name, record.mother)
    case .nameAndFather: key(record.name, record.father)
    case .nameAndVillage: key(record.name, record.village)
    case .bothParents: key(record.mother, record.father)
    }
  }

  /// 0 is an unknown text, `Int32.min` an unknown day.
  private func key(_ first: Int32, _ second: Int32) -> UInt64? {
    first == 0 || second == 0 || second == .min ? nil : BlockIndex.key(first, second)
  }
}
