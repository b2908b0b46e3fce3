internal import CivilDate
internal import CivilRegistration

extension PaperFacts {
  init(_ resident: Resident) {
    self.init(
      reference: resident.code ?? "", type: resident.residenceStatus ?? "",
      eventOn: resident.person.bornOn, motherName: resident.motherName ?? "",
      fatherName: resident.fatherName ?? "",
      mentions: [PersonMention(.resident, resident.person, village: resident.village)])
  }

  init(_ notice: BirthNotice) {
    let child = RecordedPerson(
      name: notice.intendedName, sex: notice.sex, bornOn: .some(notice.bornOn))
    self.init(
      reference: notice.number ?? "", issuer: notice.facility ?? "", issuedOn: notice.issuedOn,
      eventOn: notice.bornOn, motherName: notice.mother.name ?? "",
      fatherName: notice.fatherName ?? "", childCount: notice.childCount ?? 0,
      mentions: [
        PersonMention(.child, child, village: notice.mother.residence?.village),
        PersonMention(.mother, notice.mother),
      ])
  }

  init(_ notice: DeathNotice) {
    self.init(
      reference: notice.number ?? "", issuer: notice.informer ?? "",
      type: notice.source?.rawValue ?? "", eventOn: notice.diedOn, remark: notice.cause ?? "",
      mentions: [PersonMention(.deceased, notice.deceased)])
  }

  init(_ judgment: Judgment) {
    self.init(
      reference: judgment.number, issuer: judgment.court ?? "", issuedOn: judgment.decidedOn,
      eventOn: .day(judgment.effectiveOn),
      citedReference: judgment.marriage.number?.text ?? judgment.marriage.numberText ?? "",
      citedOn: judgment.marriage.registeredOn, citedPlace: judgment.marriage.office?.name ?? "")
    if let husband = judgment.husband { mentions.append(PersonMention(.husband, husband)) }
    if let wife = judgment.wife { mentions.append(PersonMention(.wife, wife)) }
  }

  init(_ sheet: SurveySheet) {
    self.init(
      reference: sheet.number ?? "", type: sheet.group ?? "", issuedOn: .day(sheet.surveyedOn),
      eventOn: sheet.person.bornOn, motherName: sheet.motherName ?? "",
      mentions: [PersonMention(.surveyed, sheet.person, village: sheet.village)])
  }
}
