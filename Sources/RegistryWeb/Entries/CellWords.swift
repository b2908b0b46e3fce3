import CivilRegistration
import Messages
import RegistryServices

/// The codes in the cells of one kind of rows, in the words of people.
struct CellWords {
  let kind: SourceKind
  let messages: MessageCatalogue

  /// A code of the format in its word; every other text as it is.
  func text(_ text: String, of column: String) -> String {
    if column == "loaiDangKy", let type = RegistrationType(code: text, in: register) {
      return messages.text(type.label)
    }
    let act = ActProcedure.all.first { $0.rows == kind }
    let field = act?.fields.first { $0.name == column }
    return field.flatMap { FieldWords.choice(text, of: $0, messages) } ?? text
  }

  /// What a column is called beside a text of it, without the list of its codes where the text says its word.
  func label(of column: String, beside text: String) -> String {
    guard messages.holds("column.\(column)") else { return FieldLabel.text(column, messages) }
    return CellLine(
      RowIssue.Cell(column: column, text: text), shown: self.text(text, of: column), messages
    ).label
  }

  /// What a change leaves behind or brings: nothing is said to be nothing.
  func said(_ text: String, of column: String) -> String {
    text.isEmpty ? "(để trống)" : self.text(text, of: column)
  }

  /// Whose codes the type has: no other book than these three asks whether an event was declared in time.
  private var register: RegisterKind? {
    switch kind {
    case .birth: .birth
    case .death: .death
    case .marriage: .marriage
    default: nil
    }
  }
}
