internal import CivilDate
public import CivilRegistration

extension OldPage {
  /// The settled rows as entries of their book: under the office and the volume of their day, with the year
  /// of birth noted where the book gives an age (Circular 04/2020/TT-BTP, article 23.2). Rows that say
  /// nothing are left out.
  public var rows: [SourceRow] {
    let names = kind.columns
    return settled.enumerated().compactMap { number, typed in
      guard typed.contains(where: { !$0.isEmpty }) else { return nil }
      var row = SourceRow(
        rowNumber: number + 1, cells: [String](repeating: "", count: names.count))
      func set(_ column: String, _ text: String) {
        if let place = names.firstIndex(of: column) { row.cells[place] = text }
      }
      for (column, text) in zip(columns, typed) { set(column, text) }
      set("so", reference(typed))
      set("quyenSo", volume)
      set("trangSo", page)
      set("noiDangKy", office)
      let notes = ageNotes(typed)
      if !notes.isEmpty {
        let own = columns.firstIndex(of: "ghiChu").map { typed[$0] } ?? ""
        set("ghiChu", ([own] + notes).filter { !$0.isEmpty }.joined(separator: "; "))
      }
      return row
    }
  }

  /// What a row of the sample or of the comparison says of ages, beside the cell.
  public func ageNote(row: [String], column: Int) -> String? {
    guard column < columns.count, column < row.count,
      columns[column].hasSuffix("NgaySinh"),
      let place = columns.firstIndex(of: "ngayDangKy"), place < row.count
    else { return nil }
    let written = CellDate(row[place]).date ?? .year(year)
    return AgeNote(cell: row[column], writtenOn: written)?.text
  }

  private func ageNotes(_ row: [String]) -> [String] {
    columns.indices.compactMap { ageNote(row: row, column: $0) }
  }

  /// Old books write the number alone; with its year nobody can mistake it.
  private func reference(_ row: [String]) -> String {
    guard let place = columns.firstIndex(of: "so"), let number = EntryNumber(cell: row[place])
    else { return columns.firstIndex(of: "so").map { row[$0] } ?? "" }
    return EntryNumber(
      number: number.number, suffix: number.suffix, year: number.year ?? year
    ).text
  }
}
