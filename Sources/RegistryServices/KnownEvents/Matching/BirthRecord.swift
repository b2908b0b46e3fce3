import VitalStatistics

/// A paper about somebody's birth as small numbers; 0 is unknown.
struct BirthRecord {
  var name: Int32
  var mother: Int32
  var father: Int32
  var village: Int32
  var identifier: Int32
  var motherIdentifier: Int32
  var born: DaySpan
  var sex: Sex
  /// Whether the name is only an intended one, so that another one contradicts less.
  var isNameIntended = false
  /// Whether the paper speaks of one of several children of a delivery.
  var isMultiple = false
}

extension BirthRecord {
  init(_ fact: BirthEntryFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), mother: texts.number(of: fact.motherName),
      father: texts.number(of: fact.fatherName), village: texts.number(of: fact.village),
      identifier: texts.identifier(fact.identifier),
      motherIdentifier: texts.identifier(fact.motherIdentifier), born: DaySpan(fact.bornOn),
      sex: fact.sex)
  }

  init(_ fact: BirthNoticeFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), mother: texts.number(of: fact.motherName),
      father: texts.number(of: fact.fatherName), village: texts.number(of: fact.village),
      identifier: 0, motherIdentifier: texts.identifier(fact.motherIdentifier),
      born: DaySpan(fact.bornOn), sex: fact.sex, isNameIntended: true,
      isMultiple: fact.childCount > 1)
  }

  init(_ fact: ResidentFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), mother: texts.number(of: fact.motherName),
      father: texts.number(of: fact.fatherName), village: texts.number(of: fact.village),
      identifier: texts.identifier(fact.identifier), motherIdentifier: 0,
      born: DaySpan(fact.bornOn), sex: fact.sex)
  }

  init(_ fact: SurveyFact, in texts: inout TextIndex) {
    self.init(
      name: texts.number(of: fact.name), mother: texts.number(of: fact.motherName), father: 0,
      village: texts.number(of: fact.village), identifier: texts.identifier(fact.identifier),
      motherIdentifier: 0, born: DaySpan(fact.bornOn), sex: fact.sex)
  }
}

extension TextIndex {
  /// The number of an identity number; 0 when the text cannot be one.
  mutating func identifier(_ text: String) -> Int32 {
    text.isIdentityNumber ? number(of: text) : 0
  }
}

extension Sex {
  /// Whether two papers contradict each other about the sex.
  func conflicts(with other: Sex) -> Bool {
    (self == .male && other == .female) || (self == .female && other == .male)
  }
}
