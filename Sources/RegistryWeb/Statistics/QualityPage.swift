import CivilDate
import Messages
import RegistryServices
import VitalStatistics

/// The register's quality: each check with its count, and the cases behind it.
struct QualityPage {
  let view: QualityView
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "asOf": VietnameseFormat.date(view.asOf),
      "rows": view.findings.map(row),
    ]
  }

  private func row(_ finding: QualityFinding) -> Fields {
    let share = Percentage(finding.count, of: finding.total)?.hundredths
    let isCount = finding.measure.isEmpty
    return [
      "id": finding.check.rawValue,
      "name": messages.text("quality.\(finding.check.rawValue)"),
      "count": isCount ? VietnameseFormat.number(finding.count) : measure(finding),
      "total": isCount
        ? "\(VietnameseFormat.number(finding.total))\(share.map { " (\(VietnameseFormat.percent(hundredths: $0)))" } ?? "")"
        : VietnameseFormat.number(finding.total),
      "grade": messages.text("quality.grade.\(finding.grade.rawValue)"),
      "gradeClass": finding.grade.rawValue,
      "hasCases": !finding.cases.isEmpty,
      "more": Fields.optional(
        finding.cases.count < finding.count && !finding.cases.isEmpty
          ? "Hiện \(finding.cases.count) trường hợp đầu." : nil),
      "cases": finding.cases.map { item -> Fields in
        [
          "name": item.name.isEmpty ? item.reference : item.name,
          "reference": item.name.isEmpty ? "" : item.reference, "detail": item.detail,
          "href": Fields.optional(item.personID.map { "/nguoi/\(QueryText.escaped($0))" }),
        ]
      },
    ]
  }

  /// Numbers with a decimal comma: a ratio with its interval, or two indexes.
  private func measure(_ finding: QualityFinding) -> String {
    let numbers = finding.measure.split(separator: " ").map { $0.map { $0 == "." ? "," : $0 } }
      .map { String($0) }
    switch finding.check {
    case .sexRatio where numbers.count == 3: return "\(numbers[0]) (\(numbers[1])–\(numbers[2]))"
    case .ageHeaping where numbers.count == 2:
      return "Whipple \(numbers[0]) · Myers \(numbers[1])"
    default: return numbers.joined(separator: " · ")
    }
  }
}
