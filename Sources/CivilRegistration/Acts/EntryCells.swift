import CivilDate

/// Fills the cells of a row that no declarant writes: who entered it, when, where, how.
struct EntryCells {
  private(set) var row: SourceRow

  init(_ row: SourceRow) {
    self.row = row
  }

  /// The cell of a column.
  subscript(column: some SourceColumn) -> String {
    get { row.cells[column.rawValue] }
    set { row.cells[column.rawValue] = newValue }
  }

  /// The head of an entry; the number comes with its act.
  mutating func fillHead<Column: EntryColumn>(
    _ columns: Column.Type, on day: PlainDate, office: SigningOffice, signerTitle: String?
  ) {
    self[Column.ngayDangKy] = day.dotted
    self[Column.noiDangKy] = office.office.name
    self[Column.nguoiThucHien] = office.writer
    self[Column.nguoiKy] = office.signer?.name ?? ""
    self[Column.chucVuNguoiKy] = signerTitle ?? ""
  }

  /// Empties every cell of a person whom the form does not name: what its page had filled in of somebody
  /// nobody knows goes into no book (Civil Status Law: the part of an unknown parent is left blank).
  mutating func clearNameless<Column: SourceColumn>(_ prefix: String, in columns: Column.Type) {
    let own = columns.allCases.filter { $0.name.isOfPerson(prefix) }
    guard let name = own.first(where: { $0.name == "\(prefix)HoTen" }), self[name].isEmpty else {
      return
    }
    for column in own { self[column] = "" }
  }

  /// Notes of an entry, one behind the other.
  mutating func addNote(_ note: String?, in column: some SourceColumn) {
    guard let note, !note.isEmpty else { return }
    let before = self[column]
    self[column] = before.isEmpty ? note : "\(before); \(note)"
  }

  /// Writes a date as the exchange format does, as far as it is known.
  mutating func set(_ date: PartialDate?, in column: some SourceColumn) {
    guard let date else { return }
    self[column] = date.date?.dotted ?? date.slashed
  }
}

extension PlainDate {
  /// `02.01.2018`, as the exchange format writes days.
  var dotted: String {
    String(slashed.map { $0 == "/" ? "." : $0 })
  }
}

extension String {
  /// Whether a column is about the person of a prefix: `chaNgaySinh` is about `cha`.
  func isOfPerson(_ prefix: String) -> Bool {
    hasPrefix(prefix) && dropFirst(prefix.count).first?.isUppercase ?? false
  }
}
