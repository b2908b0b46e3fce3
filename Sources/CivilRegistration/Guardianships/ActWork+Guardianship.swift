import CivilDate
import LegalRules

extension ActWork {
  /// Guardian and ward as two people who live, and a ward without another guardian.
  mutating func checkParties(of entry: GuardianshipEntry) {
    checkAlive(.guardian, GuardianshipColumn.ghHoTen.name)
    checkAlive(.ward, GuardianshipColumn.dghHoTen.name)
    checkFullYears(
      entry.guardian, .guardianAge, GuardianshipColumn.ghNgaySinh.name,
      code: "form.guardianship.guardianAge")
    let isTogether = form.isTicked(GuardianshipCircumstance.cungGiamHo.rawValue)
    for other in knowledge.guardianships where !isTogether {
      guard trail.flag(.oneGuardian, on: day) == true else { break }
      let values = [other.guardianName, other.reference]
      let citation = trail.citation(of: .oneGuardian)
      if other.certainty == .certain {
        block(
          "form.guardianship.already", GuardianshipColumn.dghHoTen.name, values, citing: citation)
      } else {
        warn(
          "form.guardianship.perhapsAlready", GuardianshipColumn.dghHoTen.name, values,
          citing: citation)
      }
    }
    checkPersons([
      Named(
        role: .guardian, person: entry.guardian, field: GuardianshipColumn.ghHoTen.name,
        numberField: GuardianshipColumn.ghSoGiayToTuyThan.name),
      Named(
        role: .ward, person: entry.ward, field: GuardianshipColumn.dghHoTen.name,
        numberField: GuardianshipColumn.dghSoGiayToTuyThan.name),
    ])
  }

  /// A minor, or somebody whom a court found to need a guardian.
  mutating func checkWard(_ entry: GuardianshipEntry, _ reason: WardReason) {
    if reason.isMinor {
      guard let bornOn = entry.ward?.bornOn, let majority = trail.count(.majority, on: day),
        bornOn.latest.fullYears(to: day) >= majority
      else { return }
      block(
        "form.guardianship.notMinor", GuardianshipColumn.dghNgaySinh.name, [String(majority)],
        citing: trail.citation(of: .majority))
    } else {
      require(GuardianshipColumn.canCuSo.name)
      require(GuardianshipColumn.canCuCoQuan.name)
    }
  }

  /// Who may be guardian: by law whom the civil code names, and whoever is appointed by a paper that says so.
  mutating func checkGuardian(
    _ entry: GuardianshipEntry, _ kind: GuardianshipKind, _ reason: WardReason?
  ) {
    if trail.flag(.guardianConditions, on: day) == true,
      !form.isTicked(GuardianshipCircumstance.ghDuDieuKien.rawValue)
    {
      block(
        "form.guardianship.conditions", GuardianshipCircumstance.ghDuDieuKien.rawValue, [],
        citing: trail.citation(of: .guardianConditions))
    }
    if kind == .appointed {
      require(GuardianshipCircumstance.vanBanCuSo.rawValue)
      let appointedOn = day(GuardianshipCircumstance.vanBanCuNgay.rawValue)
      if let appointedOn, appointedOn > day {
        block(
          "row.date.future", GuardianshipCircumstance.vanBanCuNgay.rawValue,
          [appointedOn.slashed])
      }
      return
    }
    let field = GuardianshipCircumstance.quanHeGiamHo.rawValue
    let relation: GuardianRelation? = choice(field)
    guard let relation, let reason else {
      if form[field] == nil { require(field) }
      return
    }
    let rule: RuleName = reason.isMinor ? .naturalGuardianOfMinor : .naturalGuardianOfAdult
    if let allowed = trail.list(rule, on: day), !allowed.contains(relation.rawValue) {
      block("form.guardianship.relation", field, [], citing: trail.citation(of: rule))
    }
  }

  /// The guardianship entry that an act is about, while it lasts.
  mutating func lastingGuardianship() -> (entry: KnownEntry, content: GuardianshipEntry)? {
    guard let entry = knownEntry(of: .guardianship),
      case .guardianship(let content)? =
        SourceFacts.read(entry.history.present, of: .guardianship, today: day).facts
    else { return nil }
    if content.isEnded {
      block(
        "form.guardianship.ended", "",
        [entry.reference, content.endedOn?.slashed ?? ""])
      return nil
    }
    return (entry, content)
  }
}
