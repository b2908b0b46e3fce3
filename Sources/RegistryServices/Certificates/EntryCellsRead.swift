internal import CivilDate
internal import CivilRegistration

/// The cells of an entry or of a form as papers print them: under the names of the exchange format, empty for
/// a column that is not there or says nothing.
struct EntryCellsRead {
  let numerals: VietnameseNumerals
  private let cell: (String) -> String

  init(content: RowContent, numerals: VietnameseNumerals) {
    self.numerals = numerals
    let columns = ColumnLayout.of(content.kind).column
    cell = { name in
      guard let place = columns[name], place < content.row.cells.count else { return "" }
      return content.row.cells[place]
    }
  }

  /// What was answered in a form, under the same names.
  init(form: ActForm, numerals: VietnameseNumerals) {
    self.numerals = numerals
    cell = { form[$0] ?? "" }
  }

  /// As the book has it; a marker of emptiness is nothing.
  func text(_ column: String) -> String {
    let text = cell(column)
    return EmptyMarker.matches(text) ? "" : text
  }

  /// The first of the columns that holds something.
  func first(_ columns: String...) -> String {
    for column in columns where !text(column).isEmpty { return text(column) }
    return ""
  }

  /// What is certain of a date.
  func day(_ column: String) -> PartialDate? { CellDate(text(column)).date }

  /// A date as people write it; what cannot be read as one stays as the book has it.
  func date(_ column: String) -> String { day(column)?.slashed ?? text(column) }

  /// The words beside a date: the book's own, or else made from the figures.
  func words(_ column: String, of date: String) -> String {
    let own = text(column)
    return own.isEmpty ? day(date)?.inWords(numerals) ?? "" : own
  }

  /// The sex in words; an unknown code stays as the book has it.
  func sex(_ column: String) -> String {
    let text = text(column)
    return RecordedSex(cell: text)?.vietnamese ?? text
  }

  func nationality(_ prefix: String) -> String {
    let own = first("\(prefix)QuocTichStr", "\(prefix)QuocTich")
    let other = first("\(prefix)QuocTichKhacStr", "\(prefix)QuocTichKhac")
    return [own, other].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `Hộ chiếu số C1234567, Cục Quản lý xuất nhập cảnh cấp ngày 12/05/2022`.
  func identityPaper(_ prefix: String) -> String {
    let kind = Int(text("\(prefix)LoaiGiayToTuyThan")).flatMap { IdentityPaper.Kind(rawValue: $0) }
    // "Another paper" is named by the column beside it, or not at all.
    let known = kind == .other ? "" : kind?.vietnamese ?? ""
    let named = text("\(prefix)GiayToKhac")
    let name = named.isEmpty ? known : named
    let number = text("\(prefix)SoGiayToTuyThan")
    var words = [name, number].filter { !$0.isEmpty }.joined(separator: " số ")
    let issuer = text("\(prefix)NoiCapGiayToTuyThan")
    let issuedOn = date("\(prefix)NgayCapGiayToTuyThan")
    if !issuer.isEmpty { words += words.isEmpty ? issuer : ", \(issuer)" }
    if !issuedOn.isEmpty {
      words += issuer.isEmpty ? ", cấp ngày \(issuedOn)" : " cấp ngày \(issuedOn)"
    }
    return words
  }
}
