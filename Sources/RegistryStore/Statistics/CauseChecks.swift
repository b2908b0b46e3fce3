internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The checks of causes of death (statistics.md 2.4), over five years: one year of a commune says little.
struct CauseChecks {
  let connection: any SQLConnection
  let causes: CauseList
  let asOf: PlainDate

  func findings(_ deaths: [QualityEntry]) throws -> [QualityFinding] {
    guard !causes.groups.isEmpty else { return [] }
    let first = asOf.year - 5
    let recent = deaths.filter { $0.eventOn.map { $0.year >= first } ?? false }
    let texts = try texts(since: first)
    var unknown: [QualityEntry] = []
    var unusable: [QualityEntry] = []
    var impossible: [QualityEntry] = []
    for entry in recent {
      guard let text = texts[entry.id], let code = causes.code(of: VietnameseText.folded(text))
      else {
        unknown.append(entry)
        continue
      }
      let sex = Sex(rawValue: entry.sex) ?? .unknown
      switch causes.fault(of: code, sex: sex, age: entry.ageAtEvent) {
      case .unusable, .injury: unusable.append(entry)
      case .sex, .age, .unknown: impossible.append(entry)
      case nil: break
      }
    }
    func detail(_ entry: QualityEntry) -> String { texts[entry.id] ?? "?" }
    // Ill-defined causes up to a tenth are what good registers have.
    return [
      .of(.causeUnknown, unknown, of: recent.count, detail: detail) {
        10 * $0 > recent.count ? .watch : .good
      },
      .of(.causeUnusable, unusable, of: recent.count, detail: detail) {
        10 * $0 > recent.count ? .watch : .good
      },
      .of(.causeImpossible, impossible, of: recent.count, detail: detail) {
        $0 == 0 ? .good : .bad
      },
    ]
  }

  private func texts(since year: Int) throws -> [String: String] {
    let content = PaperContent(connection: connection)
    let places = try connection.rows(
      """
      SELECT id, seq, row_number FROM paper
      WHERE kind = 'death' AND event_on >= \(String(year))
      """
    ) { ($0.text(0), $0.integer(1), $0.integer(2)) }
    var texts: [String: String] = [:]
    for (id, sequence, row) in places {
      guard let found = try content.content(ofPaper: id, sequence: sequence, rowNumber: row),
        case .death(let entry)? = SourceFacts.read(found.row, of: found.kind).facts
      else { continue }
      texts[id] = entry.cause
    }
    return texts
  }
}
