internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// A paper as the matching sees it.
struct FactPaper {
  let id: String
  let reference: String
  let type: String
  let issuedOn: PartialDate?
  let eventOn: PartialDate?
  let motherName: String
  let fatherName: String
  /// The parents' names with their marks.
  let motherSpelling: String
  let fatherSpelling: String
  let citedReference: String
  let citedOn: PartialDate?
  let citedPlace: String
  let remark: String
  let childCount: Int
  let isDeclared: Bool
  let isBornAbroad: Bool
  /// From when on the entry is void; nil for nearly all.
  let annulledOn: PlainDate?
  let mentions: ArraySlice<FactMention>

  init(_ row: any SQLRow, mentions: ArraySlice<FactMention>) {
    id = row.text(0)
    reference = row.text(2)
    type = row.text(3)
    issuedOn = PartialDate(iso8601: row.text(4))
    eventOn = PartialDate(iso8601: row.text(5))
    motherSpelling = row.text(6)
    fatherSpelling = row.text(7)
    motherName = Self.folded(motherSpelling, .mother, mentions)
    fatherName = Self.folded(fatherSpelling, .father, mentions)
    citedReference = row.text(8)
    citedOn = PartialDate(iso8601: row.text(9))
    citedPlace = row.text(10)
    remark = row.text(11)
    childCount = row.integer(12)
    isDeclared = row.integer(13) == 1
    annulledOn = row.plainDate(14)
    isBornAbroad = row.integer(15) == 1
    self.mentions = mentions
  }

  /// A parent's name without its marks; most often the parent is named with it already.
  private static func folded(
    _ spelling: String, _ role: PersonMention.Role, _ mentions: ArraySlice<FactMention>
  ) -> String {
    if let known = mentions.first(where: { $0.role == role }), known.spelling == spelling {
      return known.name
    }
    return VietnameseText.folded(spelling)
  }

  /// What a form says that is no paper yet; or what a paper said before.
  init(_ facts: PaperFacts, id: String = "", annulledOn: PlainDate? = nil) {
    self.id = id
    reference = facts.reference
    type = facts.type
    issuedOn = facts.issuedOn
    eventOn = facts.eventOn
    motherSpelling = facts.motherName
    fatherSpelling = facts.fatherName
    motherName = VietnameseText.folded(motherSpelling)
    fatherName = VietnameseText.folded(fatherSpelling)
    citedReference = facts.citedReference
    citedOn = facts.citedOn
    citedPlace = facts.citedPlace
    remark = facts.remark
    childCount = facts.childCount
    isDeclared = facts.isDeclared
    isBornAbroad = facts.isBornAbroad
    self.annulledOn = annulledOn
    mentions = facts.mentions.map(FactMention.init)[...]
  }

  func add(_ kind: SourceKind, to facts: inout KnownEventFacts, places: LocalPlaces) {
    switch kind {
    case .birth: facts.birthEntries.append(birthEntry)
    case .birthNotice: facts.birthNotices.append(birthNotice)
    case .residents: facts.residents.append(resident)
    case .death:
      // A declaration that was cancelled is no death.
      if mention(.declaredDead) == nil { facts.deathEntries.append(deathEntry) }
    case .deathNotice: facts.deathNotices.append(deathNotice)
    case .marriage: if annulledOn == nil { facts.marriages.append(marriage) }
    case .judgment: if let fact = judgment(places) { facts.judgments.append(fact) }
    case .parentage, .maritalStatus, .guardianship, .adoption, .foreignDivorce: break
    case .survey: if let fact = survey { facts.surveys.append(fact) }
    }
  }

  private func mention(_ role: PersonMention.Role) -> FactMention? {
    mentions.first { $0.role == role }
  }

  private func spelt(_ person: FactMention?) -> SpeltNames {
    SpeltNames(name: person?.spelling ?? "", mother: motherSpelling, father: fatherSpelling)
  }

  private var entryKind: BirthEntryFact.Kind {
    switch RegistrationType(rawValue: type) {
    case .again, .originalIssued: .reregistration
    case .notedFromAbroad: .notedFromAbroad
    case .onTime, .late, .first, .unknown, nil: .first
    }
  }

  var birthEntry: BirthEntryFact {
    let child = mention(.child)
    let mother = mention(.mother)
    var fact = BirthEntryFact(
      reference: id, kind: entryKind, name: child?.name ?? "", motherName: motherName,
      fatherName: fatherName, sex: child?.sex ?? .unknown, bornOn: eventOn,
      identifier: child?.identifier ?? "", motherIdentifier: mother?.identifier ?? "",
      village: mother?.villageKey ?? child?.villageKey ?? "",
      registeredOn: issuedOn, annulledOn: annulledOn, isDeclared: isDeclared,
      isBornAbroad: isBornAbroad)
    fact.spelt = spelt(child)
    return fact
  }

  private var birthNotice: BirthNoticeFact {
    let child = mention(.child)
    let mother = mention(.mother)
    var fact = BirthNoticeFact(
      reference: id, name: child?.name ?? "", motherName: motherName, fatherName: fatherName,
      sex: child?.sex ?? .unknown, bornOn: eventOn, motherIdentifier: mother?.identifier ?? "",
      village: mother?.villageKey ?? "", childCount: childCount)
    fact.spelt = spelt(child)
    return fact
  }

  private var resident: ResidentFact {
    let person = mention(.resident)
    var fact = ResidentFact(
      reference: id, name: person?.name ?? "", motherName: motherName, fatherName: fatherName,
      sex: person?.sex ?? .unknown, bornOn: eventOn, identifier: person?.identifier ?? "",
      village: person?.villageKey ?? "")
    fact.spelt = spelt(person)
    return fact
  }

  private var deathEntry: DeathEntryFact {
    let person = mention(.deceased)
    var fact = DeathEntryFact(
      reference: id, kind: entryKind, name: person?.name ?? "", sex: person?.sex ?? .unknown,
      bornOn: person?.bornOn, diedOn: eventOn, identifier: person?.identifier ?? "",
      village: person?.villageKey ?? "", citedNotice: citedReference,
      registeredOn: issuedOn, annulledOn: annulledOn, isDeclared: isDeclared)
    fact.spelt = spelt(person)
    return fact
  }

  private var deathNotice: DeathNoticeFact {
    let person = mention(.deceased)
    var fact = DeathNoticeFact(
      reference: id,
      source: type == DeathNotice.Source.healthFacility.rawValue ? .facility : .villageHead,
      number: reference, name: person?.name ?? "", sex: person?.sex ?? .unknown,
      bornOn: person?.bornOn, diedOn: eventOn, identifier: person?.identifier ?? "",
      village: person?.villageKey ?? "")
    fact.spelt = spelt(person)
    return fact
  }

  private var marriage: MarriageFact {
    MarriageFact(
      reference: id, number: reference, registeredOn: issuedOn,
      husband: mention(.husband)?.spouse ?? SpouseFact(name: ""),
      wife: mention(.wife)?.spouse ?? SpouseFact(name: ""), divorce: DivorceNote(text: remark))
  }

  /// Nil without a day of effect: such a judgment dissolves nothing yet.
  private func judgment(_ places: LocalPlaces) -> JudgmentFact? {
    guard let effectiveOn = eventOn?.date else { return nil }
    return JudgmentFact(
      reference: id, number: reference, effectiveOn: effectiveOn,
      husband: mention(.husband)?.spouse ?? SpouseFact(name: ""),
      wife: mention(.wife)?.spouse ?? SpouseFact(name: ""), marriageNumber: citedReference,
      marriedOn: citedOn, isMarriedHere: places.contains(citedPlace))
  }

  /// Nil without the day of the survey, from which the year counts.
  private var survey: SurveyFact? {
    guard let surveyedOn = issuedOn?.date else { return nil }
    let person = mention(.surveyed)
    var fact = SurveyFact(
      reference: id, surveyedOn: surveyedOn, name: person?.name ?? "", motherName: motherName,
      sex: person?.sex ?? .unknown, bornOn: eventOn, identifier: person?.identifier ?? "",
      village: person?.villageKey ?? "")
    fact.spelt = spelt(person)
    return fact
  }
}
