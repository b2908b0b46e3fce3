import CivilDate
import VitalStatistics

/// Papers as the cells of linkage schemas, in the order of their columns.
enum EngineCells {
  /// All papers are of one commune; what tells places apart is the village.
  private static let commune = "1"

  /// `LinkageSchema.birthPapers`.
  static func birth(
    _ spelt: SpeltNames, name: String, mother: String, father: String, sex: Sex,
    born: PartialDate?, registered: PartialDate? = nil, village: String, identifier: String = "",
    motherIdentifier: String = ""
  ) -> [String] {
    [
      spelt.name.orFolded(name), born?.iso8601 ?? "", year(registered), self.sex(sex),
      spelt.father.orFolded(father), spelt.mother.orFolded(mother), village, commune, "",
      identifier, "", motherIdentifier, "",
    ]
  }

  /// `LinkageSchema.deathPapers`.
  static func death(
    _ spelt: SpeltNames, name: String, sex: Sex, born: PartialDate?, died: PartialDate?,
    registered: PartialDate? = nil, village: String, identifier: String, paper: Int32
  ) -> [String] {
    [
      spelt.name.orFolded(name), born?.iso8601 ?? "", "", died?.iso8601 ?? "", year(registered),
      self.sex(sex), village, commune, "", identifier, "", paper == 0 ? "" : String(paper),
    ]
  }

  /// `LinkageSchema.divorces`.
  static func couple(
    husband: SpouseFact, wife: SpouseFact, married: PartialDate?
  ) -> [String] {
    spouse(husband) + spouse(wife) + [married?.iso8601 ?? "", "", "", "", "", ""]
  }

  private static func spouse(_ fact: SpouseFact) -> [String] {
    [
      fact.spelling.orFolded(fact.name), fact.bornOn?.iso8601 ?? "", "",
      fact.identifier.isIdentityNumber ? fact.identifier : "",
    ]
  }

  private static func year(_ date: PartialDate?) -> String {
    date.map { String($0.year) } ?? ""
  }

  private static func sex(_ sex: Sex) -> String {
    switch sex {
    case .male: "1"
    case .female: "2"
    case .undetermined, .unknown: ""
    }
  }
}

extension String {
  /// Whether the text can be an identity number: long enough, and not one digit repeated, as people
  /// type to get past a form.
  var isIdentityNumber: Bool {
    guard utf8.count >= 9, let first = utf8.first else { return false }
    return utf8.contains { $0 != first }
  }
}
