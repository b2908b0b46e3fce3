/// On what two papers about a death agree.
struct DeathEvidence {
  var identity: Agreement
  var name: Agreement
  var village: Agreement
  var died: DayAgreement
  var born: DayAgreement
  /// Whether the entry cites the notice's number.
  var isCited: Bool
  var sexConflicts: Bool

  init(_ left: DeathRecord, _ right: DeathRecord, in texts: TextIndex) {
    identity = Agreement(codes: left.identifier, right.identifier)
    name = Agreement(names: left.name, right.name, in: texts)
    village = Agreement(codes: left.village, right.village)
    died = DayAgreement(left.died, right.died)
    born = DayAgreement(left.born, right.born)
    isCited = left.isEntry != right.isEntry && left.paper != 0 && left.paper == right.paper
    sexConflicts = left.sex.conflicts(with: right.sex)
  }

  /// Whether something speaks against one person so plainly that only a person may join the two.
  var isContradicted: Bool { identity == .differs || sexConflicts }

  /// A village head often knows only the year of birth.
  var isBirthCompatible: Bool { born == .equal || born == .partial || born == .unknown }

  /// How many points agree: chooses among papers that fit equally.
  var agreements: UInt8 {
    let person: UInt8 = identity.one + name.one + village.one
    let days: UInt8 = (died == .equal ? 1 : 0) + (born == .equal || born == .partial ? 1 : 0)
    return person + days + (isCited ? 1 : 0)
  }

  /// What does not simply agree, in a fixed order.
  var reasons: [MatchReason] {
    var reasons: [MatchReason] = []
    if identity == .equal { reasons.append(.identityEqual) }
    if isCited { reasons.append(.citedPaper) }
    if name == .slip { reasons.append(.nameSlip) }
    if name == .differs { reasons.append(.nameDiffers) }
    if let reason = died.reason { reasons.append(reason) }
    if !isBirthCompatible { reasons.append(.birthDiffers) }
    if village == .differs { reasons.append(.villageDiffers) }
    return reasons
  }
}
