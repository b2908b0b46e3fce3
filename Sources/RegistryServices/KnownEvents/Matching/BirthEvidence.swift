/// On what two papers about a birth agree.
struct BirthEvidence {
  var identity: Agreement
  var motherIdentity: Agreement
  var name: Agreement
  var mother: Agreement
  var father: Agreement
  var village: Agreement
  var day: DayAgreement
  var sexConflicts: Bool
  /// Days between the two, where both are full days.
  var distance: Int32?

  init(_ left: BirthRecord, _ right: BirthRecord, in texts: TextIndex) {
    identity = Agreement(codes: left.identifier, right.identifier)
    motherIdentity = Agreement(codes: left.motherIdentifier, right.motherIdentifier)
    day = DayAgreement(left.born, right.born)
    sexConflicts = left.sex.conflicts(with: right.sex)
    name = Agreement(names: left.name, right.name, in: texts)
    mother = Agreement(names: left.mother, right.mother, in: texts)
    father = Agreement(names: left.father, right.father, in: texts)
    village = Agreement(codes: left.village, right.village)
    let areFullDays = left.born.isFullDay && right.born.isFullDay
    distance = areFullDays ? abs(left.born.low - right.born.low) : nil
  }

  /// Whether something speaks against one person so plainly that only a person may join the two.
  var isContradicted: Bool {
    identity == .differs || motherIdentity == .differs || sexConflicts
  }

  var parentsEqual: Int { (mother == .equal ? 1 : 0) + (father == .equal ? 1 : 0) }
  var parentsNear: Int { (mother.isNear ? 1 : 0) + (father.isNear ? 1 : 0) }
  var parentsDiffer: Int { (mother == .differs ? 1 : 0) + (father == .differs ? 1 : 0) }
  var parentsUnknown: Bool { mother == .unknown && father == .unknown }

  /// How many points agree: chooses among papers that fit equally.
  var agreements: UInt8 {
    let people: UInt8 = name.one + mother.one + father.one
    let numbers: UInt8 = identity.one + motherIdentity.one
    return people + numbers + village.one + (day == .equal ? 1 : 0)
  }

  /// What does not agree, in a fixed order.
  var reasons: [MatchReason] {
    var reasons: [MatchReason] = []
    func add(_ reason: MatchReason, if holds: Bool) { if holds { reasons.append(reason) } }
    add(.identityEqual, if: identity == .equal)
    add(.identityDiffers, if: identity == .differs)
    add(.motherIdentityEqual, if: motherIdentity == .equal)
    add(.nameSlip, if: name == .slip)
    add(.nameDiffers, if: name == .differs)
    add(.nameUnknown, if: name == .unknown)
    if let reason = day.reason { reasons.append(reason) }
    add(.sexDiffers, if: sexConflicts)
    add(.motherUnknown, if: mother == .unknown)
    add(.motherSlip, if: mother == .slip)
    add(.motherDiffers, if: mother == .differs)
    add(.fatherDiffers, if: father == .differs)
    add(.villageDiffers, if: village == .differs)
    return reasons
  }
}
