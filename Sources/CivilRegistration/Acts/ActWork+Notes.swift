import CivilDate
import LegalRules

extension ActWork {
  /// A note of the law files with its places filled; nil where the law of the day is not known.
  mutating func noteText(_ rule: RuleName, _ values: [String: String]) -> String? {
    trail.text(rule, on: day).map { NoteText.fill($0, values) }
  }

  /// A note that cites a judgment or decision: "… theo Bản án số 7/2026/HNGĐ-ST ngày 04 tháng 8 năm 2026 của
  /// Tòa án …".
  mutating func decisionText(
    _ rule: RuleName, paper: String, number: String?, on date: PlainDate?, court: String?
  ) -> String? {
    noteText(
      rule,
      [
        "paper": paper, "number": number ?? "", "court": court ?? "", "issuer": court ?? "",
        "day": date.map { NoteText.dayFigures($0) } ?? "",
        "month": date.map { NoteText.monthFigures($0) } ?? "",
        "year": date.map { String($0.year) } ?? "",
      ])
  }
}
