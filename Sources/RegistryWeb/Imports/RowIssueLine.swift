import Messages
import RegistryServices

/// A row to look at, as the list shows it.
struct RowIssueLine {
  let issue: RowIssue
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "href": "/dong-can-sua/\(QueryText.escaped(issue.id))",
      "subject": subject,
      "kind": messages.text(issue.kind.label),
      "place": "\(issue.fileName), \(VietnameseFormat.place(row: issue.rowNumber))",
      "state": messages.text(issue.state.label),
      "stateClass": issue.state == .open ? "bad" : issue.state == .warned ? "watch" : "good",
      "findings": issue.findings.map { FindingLine(finding: $0, messages: messages).fields },
    ]
  }

  /// The person or paper that the row speaks of, so that it can be recognised.
  var subject: String {
    let columns = [
      "nksHoTen", "nktHoTen", "hoTen", "vochongHoTen", "chongHoTen", "hoTenChong", "hoTenMe",
      "soChungSinh", "so",
    ]
    for column in columns {
      if let cell = issue.cells.first(where: { $0.column == column && !$0.text.isEmpty }) {
        return cell.text
      }
    }
    return VietnameseFormat.place(row: issue.rowNumber).beginningLarge
  }
}
