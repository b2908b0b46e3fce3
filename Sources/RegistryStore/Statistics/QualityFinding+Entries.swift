internal import RegistryServices

extension QualityFinding {
  /// A finding of entries, with its cases in the order of the newest.
  static func of(
    _ check: QualityFinding.Check, _ entries: [QualityEntry], of total: Int,
    detail: (QualityEntry) -> String = \.daysText, _ grade: (Int) -> QualityFinding.Grade
  ) -> QualityFinding {
    QualityFinding(
      check: check, grade: grade(entries.count), count: entries.count, total: total,
      cases: entries.sorted { $0.order < $1.order }.prefix(QualityFinding.mostCases).map {
        QualityFinding.Case(
          personID: $0.personID, name: $0.name, reference: $0.reference, detail: detail($0))
      })
  }
}
