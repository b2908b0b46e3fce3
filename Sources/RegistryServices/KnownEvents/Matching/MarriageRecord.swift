import CivilDate
import RecordLinkage

/// A marriage, as its entry or a judgment names it, as small numbers; 0 is unknown.
struct MarriageRecord {
  struct Spouse {
    var name: Int32
    var identifier: Int32
    var born: DaySpan
  }

  var husband: Spouse
  var wife: Spouse
  /// Number and year of the entry.
  var entryNumber: Int32
  /// Number of the judgment: its own, or the one that the entry's note cites.
  var judgmentNumber: Int32
  var married: DaySpan
  /// The day of effect of a judgment; nil for an entry.
  var effective: Int32?
}

extension MarriageRecord {
  init(_ fact: MarriageFact, in texts: inout TextIndex) {
    self.init(
      husband: Spouse(fact.husband, in: &texts), wife: Spouse(fact.wife, in: &texts),
      entryNumber: texts.registerNumber(fact.number),
      judgmentNumber: texts.number(of: VietnameseText.folded(fact.divorce?.judgmentNumber ?? "")),
      married: DaySpan(fact.registeredOn))
  }

  init(_ fact: JudgmentFact, in texts: inout TextIndex) {
    self.init(
      husband: Spouse(fact.husband, in: &texts), wife: Spouse(fact.wife, in: &texts),
      entryNumber: texts.registerNumber(fact.marriageNumber),
      judgmentNumber: texts.number(of: VietnameseText.folded(fact.number)),
      married: DaySpan(fact.marriedOn),
      effective: Int32(truncatingIfNeeded: fact.effectiveOn.dayNumber))
  }
}

extension MarriageRecord.Spouse {
  init(_ fact: SpouseFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), identifier: texts.identifier(fact.identifier),
      born: DaySpan(fact.bornOn))
  }
}

extension TextIndex {
  /// The number of an entry `07/2012`, equal to that of `7/2012`.
  mutating func registerNumber(_ text: String) -> Int32 {
    number(of: String(text.drop { $0 == "0" || $0 == " " }))
  }
}

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
