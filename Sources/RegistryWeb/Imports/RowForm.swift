import CivilRegistration
import Messages
import RegistryServices

/// The form of one row: the cells that need correcting first, then the filled ones and the empty ones,
/// each in the order of the file.
struct RowForm {
  let issue: RowIssue
  /// What became of the last sending: `nhan`, `luu-y`, `trung`, `tu-choi`; nil when the row is only
  /// looked at.
  let outcome: String?
  let messages: MessageCatalogue

  var isRefusedAgain: Bool { outcome == "tu-choi" }
  var title: String { "Sửa \(VietnameseFormat.place(row: issue.rowNumber))" }

  var fields: Fields {
    let columns = issue.kind.columns
    let extras = issue.cells.map(\.column).filter { !columns.contains($0) }
    let wrong = Set(issue.findings.map(\.column))
    let texts = Dictionary(issue.cells.map { ($0.column, $0.text) }) { first, _ in first }
    let all = columns + extras
    let right = all.filter { !wrong.contains($0) }
    func cells(_ columns: [String]) -> [Fields] {
      columns.map { cell($0, text: texts[$0] ?? "") }
    }
    let isOpen = issue.state == .open
    return [
      "subject": RowIssueLine(issue: issue, messages: messages).subject,
      "kind": messages.text(issue.kind.label),
      "place": "\(issue.fileName), \(VietnameseFormat.place(row: issue.rowNumber))",
      "state": messages.text(issue.state.label),
      "isOpen": isOpen,
      "action": "/dong-can-sua/\(QueryText.escaped(issue.id))",
      "requestKey": SecretText.random(),
      "summary": issue.findings.map { FindingLine(finding: $0, messages: messages).fields },
      "hasSummary": isOpen && !issue.findings.isEmpty,
      "remarks": isOpen
        ? [] : issue.findings.map { FindingLine(finding: $0, messages: messages).fields },
      "hasRemarks": !isOpen && !issue.findings.isEmpty,
      "isRefusedAgain": isRefusedAgain,
      "outcome": Fields.optional(outcomeText),
      "wrongCells": cells(all.filter { wrong.contains($0) }),
      "otherCells": cells(right.filter { texts[$0] != nil }),
      "emptyCells": cells(right.filter { texts[$0] == nil }),
    ]
  }

  private var outcomeText: String? {
    switch outcome {
    case "nhan": "Đã nhận dòng này vào sổ."
    case "luu-y": "Đã nhận dòng này vào sổ, có điều cần lưu ý."
    case "trung": "Sổ đã có đúng dòng này từ trước: không có gì thay đổi."
    default: nil
    }
  }

  private func cell(_ column: String, text: String) -> Fields {
    let findings = issue.findings.filter { $0.column == column }
    return [
      "id": "o-\(column)",
      "name": "o:\(column)",
      "column": column,
      "label": ColumnLabel.text(column, messages),
      "value": text,
      "isLong": text.utf8.count > 80,
      "isWrong": findings.contains { $0.refuses },
      "findings": findings.map { FindingLine(finding: $0, messages: messages).fields },
      "hasFindings": !findings.isEmpty,
    ]
  }
}
