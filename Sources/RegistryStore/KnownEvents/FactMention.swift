internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// A person in a paper as the matching sees it.
struct FactMention {
  let role: PersonMention.Role
  let name: String
  let sex: Sex
  let bornOn: PartialDate?
  let identifier: String
  /// The village as it is compared.
  let villageKey: String
  /// The name with its marks.
  let spelling: String

  init(_ row: any SQLRow, villageKey: String) {
    role = PersonMention.Role(rawValue: row.text(1)) ?? .resident
    name = row.text(2)
    sex = Sex(rawValue: row.text(3)) ?? .unknown
    bornOn = PartialDate(iso8601: row.text(4))
    identifier = row.text(5)
    self.villageKey = villageKey
    spelling = row.text(7)
  }

  /// A person of a form that is no paper yet.
  init(_ mention: PersonMention) {
    role = mention.role
    name = mention.searchKey
    sex = Sex(rawValue: mention.sex) ?? .unknown
    bornOn = mention.birthOn
    identifier = mention.identifier
    villageKey = VillageName.folded(mention.village)
    spelling = mention.name
  }

  var spouse: SpouseFact {
    var fact = SpouseFact(name: name, bornOn: bornOn, identifier: identifier)
    fact.spelling = spelling
    return fact
  }
}
