internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// A birth or death entry as the checks of quality look at it.
struct QualityEntry {
  var id: String
  var kind: String
  var reference: String
  var isFirst: Bool
  var issuedOn: PartialDate?
  var eventOn: PartialDate?
  var motherName: String
  var isDeclared: Bool
  var name = ""
  var searchKey = ""
  var sex = ""
  var identifier = ""
  /// Birth of the deceased.
  var bornOn: PartialDate?
  var motherBornOn: PartialDate?

  /// The newest entry first.
  var order: (Int, String) { (-(issuedOn?.earliest.dayNumber ?? 0), reference) }

  var personID: String? {
    name.isEmpty
      ? nil : PersonReference(paperID: id, role: kind == "birth" ? "child" : "deceased").text
  }

  /// Whole years by the years alone where a day is not known; nil without both years.
  var ageAtEvent: Int? { Self.age(from: bornOn, to: eventOn) }
  var motherAge: Int? { Self.age(from: motherBornOn, to: eventOn) }

  var daysText: String {
    [eventOn?.iso8601 ?? "?", issuedOn?.iso8601 ?? "?"].joined(separator: " → ")
  }
  var ageText: String { ageAtEvent.map(String.init) ?? "?" }
  var motherAgeText: String { motherAge.map(String.init) ?? "?" }

  static func age(from birth: PartialDate?, to event: PartialDate?) -> Int? {
    guard let birth, let event else { return nil }
    guard let first = birth.date, let second = event.date else { return event.year - birth.year }
    let hadBirthday = (second.month, second.day) >= (first.month, first.day)
    return second.year - first.year - (hadBirthday ? 0 : 1)
  }

  /// All entries of births and deaths with the people they name, but for those that are void on a day.
  static func load(_ connection: any SQLConnection, asOf: PlainDate) throws -> [QualityEntry] {
    let void = try RevokedEntries(connection: connection).void(on: asOf)
    return try all(connection).filter { !void.contains($0.id) }
  }

  private static func all(_ connection: any SQLConnection) throws -> [QualityEntry] {
    try connection.rows(
      """
      SELECT paper.id, paper.kind, paper.reference, paper.type, paper.issued_on, paper.event_on,
        paper.mother_name, paper.is_declared, person.name, person.search_key, person.sex,
        person.birth_on, person.identifier, mother.birth_on
      FROM paper
      LEFT JOIN person_mention AS person ON person.paper_id = paper.id
        AND person.role = CASE paper.kind WHEN 'birth' THEN 'child' ELSE 'deceased' END
      LEFT JOIN person_mention AS mother
        ON mother.paper_id = paper.id AND mother.role = 'mother'
      WHERE paper.kind IN ('birth', 'death')
      """
    ) { row in
      let type = RegistrationType(rawValue: row.text(3)) ?? .unknown
      return QualityEntry(
        id: row.text(0), kind: row.text(1), reference: row.text(2),
        isFirst: type.isFirstRegistration, issuedOn: row.partialDate(4),
        eventOn: row.partialDate(5), motherName: row.text(6), isDeclared: row.integer(7) == 1,
        name: row.text(8), searchKey: row.text(9), sex: row.text(10), identifier: row.text(12),
        bornOn: row.partialDate(11), motherBornOn: row.partialDate(13))
    }
  }
}
