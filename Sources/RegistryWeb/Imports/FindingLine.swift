import Messages
import RegistryServices

/// One thing wrong with a row, in words.
struct FindingLine {
  let finding: RowIssue.Finding
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "text": messages.text(finding.message),
      "code": finding.message.key,
      "columnLabel": Fields.optional(
        finding.column.isEmpty ? nil : ColumnLabel.text(finding.column, messages)),
      "anchor": Fields.optional(finding.column.isEmpty ? nil : "#o-\(finding.column)"),
      "isWarning": !finding.refuses,
    ]
  }
}
