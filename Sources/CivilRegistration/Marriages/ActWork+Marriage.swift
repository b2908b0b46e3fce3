import CivilDate
import LegalRules

extension ActWork {
  /// Every check of a declaration of marriage.
  mutating func check(_ declaration: MarriageDeclaration) {
    let entry = declaration.entry
    checkPresence(of: declaration)
    switch declaration.way {
    case .first:
      checkAges([
        (declaration.entry.husband, RuleName.husbandAge, MarriageColumn.chongNgaySinh.name),
        (declaration.entry.wife, .wifeAge, MarriageColumn.voNgaySinh.name),
      ])
      checkOpenMarriages()
      checkForeignDivorces()
    case .again:
      // The marriage that is registered again is their own; any other one stands against it.
      checkOpenMarriages(besideTheirOwn: true)
      checkAgain(
        formerlyOn: declaration.formerlyRegisteredOn,
        event: [entry.husband?.bornOn, entry.wife?.bornOn].compactMap(\.self).max(),
        field: MarriageCircumstance.dangKyTruocNgay.rawValue,
        lost: MarriageCircumstance.matSoVaBanChinh.rawValue,
        isLost: declaration.areOriginalsLost)
      if !declaration.areBothAlive {
        block(
          "form.again.notAlive", MarriageCircumstance.conSong.rawValue, [],
          citing: trail.citation(of: .againBefore))
      }
    }
    checkDeaths()
    checkCapacity()
    checkKinship()
    checkAffinity()
    checkAdoption()
    checkForeignElement(
      MarriageCircumstance.yeuToNuocNgoai.rawValue,
      nationalities: [MarriageColumn.voQuocTich, MarriageColumn.chongQuocTich])
    requireEthnicities(of: entry)
    checkPersons([
      Named(
        role: .wife, person: entry.wife, field: MarriageColumn.voHoTen.name,
        numberField: MarriageColumn.voSoGiayToTuyThan.name),
      Named(
        role: .husband, person: entry.husband, field: MarriageColumn.chongHoTen.name,
        numberField: MarriageColumn.chongSoGiayToTuyThan.name),
    ])
    checkDoubles()
  }

  /// The day from which a marriage counts that is registered again: as stated, or that of the first
  /// registration; an unknown day is the first of the month, an unknown month January (Circular
  /// 04/2020/TT-BTP, article 32.2).
  func relationBegan(_ declaration: MarriageDeclaration) -> PlainDate? {
    declaration.entry.relationBeganOn?.earliest ?? declaration.formerlyRegisteredOn?.earliest
  }

  /// Of either spouse who is Vietnamese.
  mutating func requireEthnicities(of entry: MarriageEntry) {
    if entry.wife != nil {
      requireEthnicity(MarriageColumn.voDanToc, unlessForeign: MarriageColumn.voQuocTich)
    }
    if entry.husband != nil {
      requireEthnicity(MarriageColumn.chongDanToc, unlessForeign: MarriageColumn.chongQuocTich)
    }
  }

  private mutating func checkPresence(of declaration: MarriageDeclaration) {
    if trail.flag(.presence("marriage"), on: day) == true, !declaration.areBothPresent {
      block(
        "form.marriage.presence", MarriageCircumstance.haiBenCoMat.rawValue, [],
        citing: trail.citation(of: .presence("marriage")))
    }
    if !declaration.areBothWilling {
      block("form.marriage.notWilling", MarriageCircumstance.tuNguyen.rawValue)
    }
  }

  /// Full years by the birthday on the day of registration.
  private mutating func checkAges(_ spouses: [(RecordedPerson?, RuleName, String)]) {
    for (spouse, rule, field) in spouses {
      guard let bornOn = spouse?.bornOn, let needed = trail.count(rule, on: day) else { continue }
      // Of a birthday that is not known the law takes the first day that it can have been.
      let age = bornOn.earliest.fullYears(to: day)
      let fullAgeOn = bornOn.earliest.adding(years: needed)
      if age < needed {
        block(
          "form.marriage.underAge", field, [String(needed), fullAgeOn.slashed],
          citing: trail.citation(of: rule))
      } else if bornOn.date == nil, bornOn.latest.fullYears(to: day) < needed {
        _ = trail.text(.unknownBirthday, on: day)
        warn(
          "form.marriage.ageComputed", field, [bornOn.slashed, bornOn.earliest.slashed],
          citing: trail.citation(of: .unknownBirthday))
      }
    }
  }

  private mutating func checkOpenMarriages(besideTheirOwn: Bool = false) {
    for marriage in knowledge.openMarriages where !(besideTheirOwn && marriage.isOfBoth) {
      guard trail.flag(.oneSpouse, on: day) == true else { return }
      let values = [marriage.spouseName, marriage.reference, marriage.registeredOn.slashed]
      let citation = trail.citation(of: .oneSpouse)
      if let death = marriage.perhapsEndedBy {
        // Somebody of the spouse's name and birthday died: the officer says whether it is the spouse.
        warn(
          "form.marriage.perhapsWidowed", nameField(of: marriage.role), values + [death],
          citing: citation)
      } else if marriage.certainty == .certain {
        block("form.marriage.open", nameField(of: marriage.role), values, citing: citation)
      } else {
        warn("form.marriage.perhapsOpen", nameField(of: marriage.role), values, citing: citation)
      }
    }
  }

  /// A divorce abroad has to be noted here before its parties marry again (decree 123/2015/NĐ-CP, article
  /// 37.2). No register here knows of one that nobody has noted: the parties are asked.
  private mutating func checkForeignDivorces() {
    let stated: [(FormRole, MarriageCircumstance)] = [
      (.wife, .voLyHonNuocNgoai), (.husband, .chongLyHonNuocNgoai),
    ]
    for (role, field) in stated where form.isTicked(field.rawValue) {
      guard !knowledge.notedDivorces.contains(where: { $0.role == role }) else { continue }
      block("form.marriage.foreignDivorce", field.rawValue)
    }
  }

  /// Who has lost the capacity to act cannot marry (law 52/2014/QH13, article 8.1.c).
  private mutating func checkCapacity() {
    for finding in knowledge.capacities {
      guard trail.flag(.capacity, on: day) == true else { return }
      warn(
        "form.marriage.capacity", nameField(of: finding.role),
        [finding.since?.slashed ?? "", finding.reference], citing: trail.citation(of: .capacity))
    }
  }

  private mutating func checkDeaths() {
    for death in knowledge.deaths where death.role == .husband || death.role == .wife {
      let values = [death.diedOn?.slashed ?? "", death.reference]
      if death.certainty == .certain {
        block("form.person.dead", nameField(of: death.role), values)
      } else {
        warn("form.person.perhapsDead", nameField(of: death.role), values)
      }
    }
  }

  /// Kinship as far as the registers tell: they know few families whole, so an officer is asked.
  private mutating func checkKinship() {
    guard let husband = knowledge.kinshipKeys[.husband], let wife = knowledge.kinshipKeys[.wife],
      let relation = knowledge.kinship.relation(of: husband, wife)
    else { return }
    guard let generations = trail.count(.kinship, on: day),
      relation.isForbidden(generations: generations)
    else { return }
    let citation = trail.citation(of: .kinship)
    switch relation {
    case .directLine(let depth):
      warn("form.marriage.directLine", "", [String(depth)], citing: citation)
    case .sameOrigin(_, let first, let second):
      // The common ancestor is the first generation.
      warn(
        "form.marriage.kinship", "", [String(max(first, second) + 1), String(generations)],
        citing: citation)
    }
  }

  /// Ties through a former marriage: as with kin, the registers may be wrong and an officer is asked.
  private mutating func checkAffinity() {
    for tie in knowledge.affinities {
      guard trail.flag(.affinity, on: day) == true else { return }
      warn(
        FormProblem.Code(rawValue: tie.kind.rawValue), "", [tie.through, tie.reference],
        citing: trail.citation(of: .affinity))
    }
  }

  /// Adoptive parent and child never marry, nor those who once were.
  private mutating func checkAdoption() {
    for tie in knowledge.adoptions {
      guard trail.flag(.affinity, on: day) == true else { return }
      let citation = trail.citation(of: .affinity)
      let isFather = tie.adopter == .husband
      if tie.certainty == .certain {
        block(
          isFather ? "form.marriage.adoptiveFather" : "form.marriage.adoptiveMother", "",
          [tie.reference], citing: citation)
      } else {
        warn(
          isFather ? "form.marriage.perhapsAdoptiveFather" : "form.marriage.perhapsAdoptiveMother",
          "", [tie.reference], citing: citation)
      }
    }
  }

  private func nameField(of role: FormRole) -> String {
    role == .husband ? MarriageColumn.chongHoTen.name : MarriageColumn.voHoTen.name
  }
}

extension ActWork {
  /// The conditions of marriage as they hold when a marriage abroad is written in: who was too young then
  /// and is of age now does not stand against it (decree 123/2015/NĐ-CP, article 34.2).
  mutating func checkMarriageAbroad(_ entry: MarriageEntry) {
    checkAges([
      (entry.husband, RuleName.husbandAge, MarriageColumn.chongNgaySinh.name),
      (entry.wife, .wifeAge, MarriageColumn.voNgaySinh.name),
    ])
    checkOpenMarriages()
    checkKinship()
    checkAffinity()
    checkAdoption()
  }
}
