import VitalStatistics

/// A paper about a death as small numbers; 0 is unknown.
struct DeathRecord {
  var name: Int32
  var village: Int32
  var identifier: Int32
  /// Number of the notice: its own, or the one that an entry cites.
  var paper: Int32
  var isEntry: Bool
  var born: DaySpan
  var died: DaySpan
  var sex: Sex
}

extension DeathRecord {
  init(_ fact: DeathEntryFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), village: texts.number(of: fact.village),
      identifier: texts.identifier(fact.identifier), paper: Self.digits(of: fact.citedNotice),
      isEntry: true, born: DaySpan(fact.bornOn), died: DaySpan(fact.diedOn), sex: fact.sex)
  }

  init(_ fact: DeathNoticeFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), village: texts.number(of: fact.village),
      identifier: texts.identifier(fact.identifier), paper: Self.digits(of: fact.number),
      isEntry: false, born: DaySpan(fact.bornOn), died: DaySpan(fact.diedOn), sex: fact.sex)
  }

  /// The digits of a notice's number without leading zeros: an entry cites `TT0031482` as `31482`.
  /// 0 when there are none or more than nine.
  private static func digits(of text: String) -> Int32 {
    var number: Int32 = 0
    for byte in text.utf8 where byte >= 0x30 && byte <= 0x39 {
      guard number < 100_000_000 else { return 0 }
      number = number * 10 + Int32(byte - 0x30)
    }
    return number
  }
}
