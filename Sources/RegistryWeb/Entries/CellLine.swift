import CivilDate
import Messages
import RegistryServices

/// A cell of an entry as a person reads it. The exchange format says in the name of a column what its codes
/// mean (`Loại cư trú (1 thường trú, 2 tạm trú, 0 không rõ)`): the page says the word, and not the list.
struct CellLine {
  let label: String
  let value: String

  /// `shown` is the cell in the words of its form, where the form has some for it.
  init(_ cell: RowIssue.Cell, shown: String, _ messages: MessageCatalogue) {
    let whole = ColumnLabel.text(cell.column, messages)
    let (name, list) = Self.parts(of: whole)
    let words = Self.codes(in: list)[cell.text]
    let isSaid = shown != cell.text || words != nil || list == "mã" && !Self.isCode(cell.text)
    label = isSaid ? name : whole
    value = shown != cell.text ? shown : words ?? Self.written(cell.text)
  }

  /// The name of a column and what stands behind it in brackets.
  private static func parts(of label: String) -> (name: String, list: String) {
    guard label.last == ")", let open = label.firstRange(of: " (") else { return (label, "") }
    return (
      String(label[..<open.lowerBound]), String(label[open.upperBound...].dropLast())
    )
  }

  /// `1 đúng hạn, 2 đăng ký lại`: each code with its word. A list that is none has no codes.
  private static func codes(in list: String) -> [String: String] {
    var codes: [String: String] = [:]
    for item in list.split(separator: ",") {
      let words = item.split(separator: " ", maxSplits: 1)
      guard words.count == 2, isCode(String(words[0])) else { return [:] }
      codes[String(words[0])] = String(words[1])
    }
    return codes
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// A date as people write it (`27/11/2026`), where the format has dots; everything else as it is.
  private static func written(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ isCode(String($0)) }),
      let day = CellDate(text).date?.date
    else { return text }
    return VietnameseFormat.date(day)
  }
}
