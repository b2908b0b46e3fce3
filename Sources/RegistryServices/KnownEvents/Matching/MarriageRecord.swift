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
  /// Whether a judgment took effect before the marriage was made: it dissolved another one.
  func precedes(_ entry: MarriageRecord) -> Bool {
    guard let effective, entry.married.isKnown else { return false }
    return entry.married.low > effective
  }

  /// Whether something speaks against a judgment and an entry so plainly that only a person may join
  /// the two.
  func isContradicted(by entry: MarriageRecord, in texts: TextIndex) -> Bool {
    let evidence = MarriageEvidence(self, entry, in: texts)
    return precedes(entry) || evidence.husband.identity == .differs
      || evidence.wife.identity == .differs
  }

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
