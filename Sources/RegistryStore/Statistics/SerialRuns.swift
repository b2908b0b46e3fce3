internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The numbers of the books: which are missing, which stand twice.
struct SerialRuns {
  let connection: any SQLConnection

  func findings() throws -> [QualityFinding] {
    let runs = RegisterRun.runs(of: try locators())
    let expected = runs.reduce(0) { $0 + $1.highest }
    let missing = runs.reduce(0) { $0 + $1.missingCount }
    let doubles = runs.reduce(0) { $0 + $1.repeated.count }
    return [
      QualityFinding(
        check: .serialGap, grade: missing == 0 ? .good : .watch, count: missing,
        total: expected,
        cases: runs.filter { $0.missingCount > 0 }.map { run in
          let gaps = run.missing.map { gap in
            gap.count == 1 ? "\(gap.lowerBound)" : "\(gap.lowerBound)–\(gap.upperBound)"
          }
          return .init(
            personID: nil, name: "", reference: "\(run.kind.rawValue) \(run.year)",
            detail: gaps.joined(separator: ", "))
        }),
      QualityFinding(
        check: .serialDouble, grade: doubles == 0 ? .good : .bad, count: doubles,
        total: expected,
        cases: runs.filter { !$0.repeated.isEmpty }.map { run in
          .init(
            personID: nil, name: "", reference: "\(run.kind.rawValue) \(run.year)",
            detail: run.repeated.map(String.init).joined(separator: ", "))
        }),
    ]
  }

  private func locators() throws -> [RegisterLocator] {
    try connection.rows(
      """
      SELECT kind, issuer, book_year, entry_number, volume, reference FROM paper
      WHERE kind IN ('birth', 'death', 'marriage') AND entry_number > 0
      """
    ) { row -> RegisterLocator? in
      guard let kind = RegisterKind(rawValue: row.text(0)) else { return nil }
      // A letter behind the number makes it another entry: "12a/2020".
      let digits = row.text(5).prefix { $0 != "/" }
      return RegisterLocator(
        kind: kind, office: Office(row.text(1)), year: row.integer(2), number: row.integer(3),
        suffix: String(digits.drop { $0.isNumber }), volume: row.text(4))
    }.compactMap(\.self)
  }
}
