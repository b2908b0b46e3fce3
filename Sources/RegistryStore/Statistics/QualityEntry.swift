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

  /// All entries of births and deaths with the people they name.
  static func load(_ connection: any SQLConnection) throws -> [QualityEntry] {
    var entries: [String: QualityEntry] = [:]
    try connection.forEachRow(
      """
      SELECT id, kind, reference, type, issued_on, event_on, mother_name, is_declared
      FROM paper WHERE kind IN ('birth', 'death')
      """
    ) { row in
      let type = RegistrationType(rawValue: row.text(3)) ?? .unknown
      entries[row.text(0)] = QualityEntry(
        id: row.text(0), kind: row.text(1), reference: row.text(2),
        isFirst: type.isFirstRegistration, issuedOn: PartialDate(iso8601: row.text(4)),
        eventOn: PartialDate(iso8601: row.text(5)), motherName: row.text(6),
        isDeclared: row.integer(7) == 1)
    }
    try connection.forEachRow(
      """
      SELECT paper_id, role, name, search_key, sex, birth_on, identifier FROM person_mention
      WHERE role IN ('child', 'deceased', 'mother')
      """
    ) { row in
      let id = row.text(0)
      if row.text(1) == "mother" {
        entries[id]?.motherBornOn = PartialDate(iso8601: row.text(5))
      } else if entries[id] != nil {
        entries[id]?.name = row.text(2)
        entries[id]?.searchKey = row.text(3)
        entries[id]?.sex = row.text(4)
        entries[id]?.bornOn = PartialDate(iso8601: row.text(5))
        entries[id]?.identifier = row.text(6)
      }
    }
    return entries.values.sorted { $0.order < $1.order }
  }
}
