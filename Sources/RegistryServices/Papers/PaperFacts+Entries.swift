internal import CivilDate
internal import CivilRegistration

extension PaperFacts {
  /// What any paper says, whatever its kind.
  init(_ facts: SourceFacts) {
    switch facts {
    case .birth(let entry): self.init(entry)
    case .death(let entry): self.init(entry)
    case .marriage(let entry): self.init(entry)
    case .parentage(let entry): self.init(entry)
    case .maritalStatus(let certificate): self.init(certificate)
    case .guardianship(let entry): self.init(entry)
    case .adoption(let entry): self.init(entry)
    case .foreignDivorce(let entry): self.init(entry)
    case .resident(let resident): self.init(resident)
    case .birthNotice(let notice): self.init(notice)
    case .deathNotice(let notice): self.init(notice)
    case .judgment(let judgment): self.init(judgment)
    case .survey(let sheet): self.init(sheet)
    }
  }

  private init(_ header: EntryHeader) {
    let reference = header.reference
    self.init(
      reference: reference?.text ?? "", year: reference?.year ?? 0,
      number: reference?.number ?? 0, volume: header.volume?.text ?? "",
      page: header.page ?? "", issuer: header.office.name, type: header.type.rawValue,
      issuedOn: .day(header.registeredOn), remark: header.note ?? "")
  }

  private init(_ entry: BirthEntry) {
    self.init(entry.header)
    eventOn = entry.bornOn
    motherName = entry.mother?.name ?? ""
    fatherName = entry.father?.name ?? ""
    isDeclared = entry.isBirthDateDeclared
    // A unit of this country decides, whatever the hospital is called.
    isBornAbroad =
      entry.birthPlaceCode == nil
      && entry.birthPlace.flatMap(CountryNames.abroad.code(ofPlace:)) != nil
    // Parents mostly live at one address, and reading an address is work.
    let (mother, father) = (entry.mother, entry.father)
    let motherVillage = mother?.residence?.village
    let isOneAddress = mother?.residence?.text == father?.residence?.text
    let fatherVillage = isOneAddress ? motherVillage : father?.residence?.village
    mentions = [
      PersonMention(
        .child, entry.child, at: mother?.residence == nil ? fatherVillage : motherVillage)
    ]
    if let mother { mentions.append(PersonMention(.mother, mother, at: motherVillage)) }
    if let father { mentions.append(PersonMention(.father, father, at: fatherVillage)) }
  }

  private init(_ entry: DeathEntry) {
    self.init(entry.header)
    eventOn = entry.diedOn
    citedReference = entry.proof?.number ?? ""
    citedOn = entry.proof?.issuedOn
    citedPlace = entry.proof?.issuer ?? ""
    isDeclared = entry.isDeathDateDeclared
    mentions = [PersonMention(entry.isCancelled ? .declaredDead : .deceased, entry.deceased)]
  }

  private init(_ entry: ParentageEntry) {
    self.init(entry.header)
    eventOn = issuedOn
    citedReference = entry.decisionNumber ?? ""
    if let parent = entry.parent { mentions.append(PersonMention(.parent, parent)) }
    if let child = entry.child { mentions.append(PersonMention(.recognised, child)) }
  }

  private init(_ entry: GuardianshipEntry) {
    self.init(entry.header)
    eventOn = issuedOn
    if let guardian = entry.guardian { mentions.append(PersonMention(.guardian, guardian)) }
    if let ward = entry.ward { mentions.append(PersonMention(.ward, ward)) }
  }

  /// An adoption names nobody here: it is found through its book and the child's birth entry, by those who
  /// may read it, and by no search.
  private init(_ entry: AdoptionEntry) {
    self.init(entry.header)
    eventOn = issuedOn
    remark = ""
  }

  private init(_ entry: ForeignDivorceEntry) {
    self.init(entry.header)
    eventOn = entry.header.foreign?.registeredOn ?? issuedOn
    citedReference = entry.marriage.number?.text ?? entry.marriage.numberText ?? ""
    citedOn = entry.marriage.registeredOn
    citedPlace = entry.marriage.office?.name ?? ""
    if let husband = entry.husband { mentions.append(PersonMention(.husband, husband)) }
    if let wife = entry.wife { mentions.append(PersonMention(.wife, wife)) }
  }

  private init(_ certificate: MaritalStatusCertificate) {
    self.init(certificate.header)
    eventOn = issuedOn
    remark = [certificate.status, certificate.purpose, certificate.header.note]
      .compactMap(\.self).joined(separator: "; ")
    mentions = [PersonMention(.certified, certificate.person)]
  }

  private init(_ entry: MarriageEntry) {
    self.init(entry.header)
    eventOn = entry.relationBeganOn ?? issuedOn
    if let fate = entry.fate {
      remark = [fate.text, fate.ground ?? "", remark].filter { !$0.isEmpty }
        .joined(separator: "; ")
    }
    if let husband = entry.husband { mentions.append(PersonMention(.husband, husband)) }
    if let wife = entry.wife { mentions.append(PersonMention(.wife, wife)) }
  }
}
