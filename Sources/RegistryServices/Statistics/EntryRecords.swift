import CivilDate
import CivilRegistration
import LegalRules
public import VitalStatistics

/// Register entries as statutory tables count them.
public struct EntryRecords: Sendable {
  private let rules: OfficeRules

  public init(rules: OfficeRules) {
    self.rules = rules
  }

  /// What the tables can ask of an entry; nil for a row that is no entry. `circumstances` are what the office's
  /// own form said besides.
  public func record(
    id: String, _ content: RowContent, circumstances: [String: String] = [:]
  ) -> StatisticalRecord? {
    guard let facts = SourceFacts.read(content.row, of: content.kind).facts else { return nil }
    switch facts {
    case .birth(let entry): return record(id, entry)
    case .death(let entry): return record(id, entry)
    case .marriage(let entry): return record(id, entry, circumstances)
    default: return nil
    }
  }

  private func record(_ id: String, _ entry: BirthEntry) -> StatisticalRecord {
    let day = entry.header.registeredOn
    var record = StatisticalRecord(id: id, subject: "birth", day: day)
    record.words = [
      "registration": Self.registration(entry.header.type),
      "sex": Self.sex(entry.child.sex),
      "ethnicity": Self.ethnicity(entry.child.ethnicity),
      "timeliness": timeliness(
        .birth, entry.bornOn, day, isDeclared: entry.isBirthDateDeclared),
      "born_in_year": Self.isInYear(entry.bornOn, day.year),
    ]
    record.numbers["age"] = Self.age(from: entry.bornOn, to: .day(day))
    return record
  }

  private func record(_ id: String, _ entry: DeathEntry) -> StatisticalRecord {
    let day = entry.header.registeredOn
    var record = StatisticalRecord(id: id, subject: "death", day: day)
    record.words = [
      "registration": Self.registration(entry.header.type),
      "sex": Self.sex(entry.deceased.sex),
      "timeliness": timeliness(
        .death, entry.diedOn, day, isDeclared: entry.isDeathDateDeclared),
    ]
    record.numbers["age"] = Self.age(from: entry.deceased.bornOn, to: entry.diedOn)
    return record
  }

  /// Where more than a tenth of the marriages of a span do not say whether they are the first, the others do
  /// not speak for them: an office that began to write here in the year knows its last months alone.
  public static func blankFewFirstMarriages(in records: inout [StatisticalRecord]) {
    let marriages = records.filter { $0.subject == "marriage" }
    let silent = marriages.count { $0.words["first"] == StatisticalRecord.unknown }
    guard silent * 10 > marriages.count else { return }
    for place in records.indices where records[place].subject == "marriage" {
      for word in ["first", "husband_first", "wife_first"] {
        records[place].words[word] = StatisticalRecord.unknown
      }
    }
  }

  private func record(
    _ id: String, _ entry: MarriageEntry, _ circumstances: [String: String]
  ) -> StatisticalRecord {
    let day = entry.header.registeredOn
    var record = StatisticalRecord(id: id, subject: "marriage", day: day)
    record.words = [
      "registration": Self.registration(entry.header.type),
      "husband_first": Self.isFirst(circumstances[MarriageCircumstance.chongLanKetHon.rawValue]),
      "wife_first": Self.isFirst(circumstances[MarriageCircumstance.voLanKetHon.rawValue]),
    ]
    let both = [record.words["husband_first"], record.words["wife_first"]]
    record.words["first"] =
      both.contains("no") ? "no" : both == ["yes", "yes"] ? "yes" : StatisticalRecord.unknown
    record.numbers["husband_age"] = Self.age(from: entry.husband?.bornOn, to: .day(day))
    record.numbers["wife_age"] = Self.age(from: entry.wife?.bornOn, to: .day(day))
    return record
  }

  /// By the law of the event's day; unknown where a partial date leaves it open.
  private func timeliness(
    _ duty: RegistrationDuty, _ event: PartialDate?, _ day: PlainDate, isDeclared: Bool
  ) -> String {
    guard let event, !isDeclared else { return StatisticalRecord.unknown }
    let settings: IndicatorSettings
    do {
      settings = try rules.settings(asOf: day)
    } catch {
      // A day without law decides nothing: the entry counts under neither word.
      return StatisticalRecord.unknown
    }
    let deadlines =
      duty == .birth
      ? rules.birthDeadlines(settings)(event) : rules.deathDeadlines(settings)(event)
    guard let legal = deadlines?.legal else { return StatisticalRecord.unknown }
    if day <= legal.early { return "on_time" }
    return day > legal.late ? "late" : StatisticalRecord.unknown
  }

  private static func sex(_ sex: RecordedSex?) -> String {
    switch sex {
    case .male: "male"
    case .female: "female"
    default: StatisticalRecord.unknown
    }
  }

  private static func registration(_ type: RegistrationType) -> String {
    switch type {
    case .onTime, .late, .first, .unknown: "new"
    case .again, .originalIssued: "again"
    case .notedFromAbroad: "noted"
    }
  }

  private static func ethnicity(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return StatisticalRecord.unknown }
    return text.lowercased() == "kinh" || text == "01" || text == "1" ? "kinh" : "other"
  }

  /// The exchange format has no word about earlier marriages; the office's form asks which it is.
  private static func isFirst(_ count: String?) -> String {
    count.flatMap { Int($0) }.map { $0 == 1 ? "yes" : "no" } ?? StatisticalRecord.unknown
  }

  private static func isInYear(_ event: PartialDate?, _ year: Int) -> String {
    event.map { $0.year == year ? "yes" : "no" } ?? StatisticalRecord.unknown
  }

  /// Whole years; by the years alone where a day is not known. Nil where nobody can tell, or what the paper
  /// says cannot be.
  private static func age(from birth: PartialDate?, to event: PartialDate?) -> Int? {
    guard let birth, let event else { return nil }
    var years = event.year - birth.year
    if let first = birth.date, let second = event.date,
      (second.month, second.day) < (first.month, first.day)
    {
      years -= 1
    }
    return (0...130).contains(years) ? years : nil
  }
}
