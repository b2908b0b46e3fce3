import CivilRegistration
import RecordLinkage

/// What people put under a table: a total, the place for signatures. It is no case of anybody.
enum FootRow {
  /// A row with more cells than this is a case, whatever it begins with.
  static let mostCells = 4

  /// Whether the row's first text is one of those that stand under tables.
  static func matches(_ row: SourceRow) -> Bool {
    let first = row.cells.first { !$0.isEmpty } ?? row.extras.first?.text ?? ""
    guard !first.isEmpty, first.utf8.count <= 120 else { return false }
    let folded = VietnameseText.folded(first)
    // "Công" is a family name too: alone it is a total, before other words it is not.
    if wholes.contains(folded.filter(\.isLetter)) { return true }
    return beginnings.contains { beginning in
      folded.hasPrefix(beginning)
        && !(folded.dropFirst(beginning.count).first?.isLetter ?? false)
    }
  }

  private static let wholes: Set<String> = ["cong", "tong"]
  private static let beginnings = [
    "tong cong", "tong so", "cong lai", "nguoi lap bieu", "nguoi lap", "nguoi lap danh sach",
    "tm ubnd", "tm. ubnd", "tm uy ban nhan dan", "tm. uy ban nhan dan", "kt chu tich",
    "kt. chu tich", "noi nhan",
  ]
}
