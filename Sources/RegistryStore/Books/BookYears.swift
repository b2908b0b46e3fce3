internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The years of the registers, counted from the papers.
struct BookYears {
  let connection: any SQLConnection

  /// The latest year first; papers without a year are of none.
  func all() throws -> [BookYear] {
    try connection.rows(
      """
      SELECT kind, book_year, count(*), max(entry_number) FROM paper
      WHERE kind IN \(anyOf: RegisterKind.allCases.map(\.source.rawValue)) AND book_year > 0
      GROUP BY kind, book_year ORDER BY book_year DESC
      """
    ) { row -> BookYear? in
      guard let kind = RegisterKind.allCases.first(where: { $0.source.rawValue == row.text(0) })
      else { return nil }
      return BookYear(
        kind: kind.book, year: row.integer(1), entries: row.integer(2), lastNumber: row.integer(3))
    }.compactMap(\.self)
  }
}
