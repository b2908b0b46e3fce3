internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The volumes of the books, and the one place where a number is given.
struct BookTable {
  let connection: any SQLConnection

  func open(_ opened: BookOpened) throws {
    let values: [SQLValue] = [
      .text(opened.kind.rawValue), .integer(opened.year), .integer(opened.volume),
      .text(opened.code), .integer(opened.lastNumber + 1), .integer(opened.lastNumber),
      .integer(opened.pages), .integer(opened.entriesPerPage), .text(opened.openedOn.iso8601),
      .text(""), .text(""),
    ]
    try connection.insert(Self.insertBook, values)
  }

  func close(_ closed: BookClosed) throws {
    try connection.run(
      """
      UPDATE register_book
      SET closed_on = \(closed.closedOn.iso8601), closed_reason = \(closed.reason.rawValue)
      WHERE kind = \(closed.kind.rawValue) AND year = \(closed.year)
        AND volume = \(closed.volume)
      """)
  }

  /// Gives the next number of the open volume; it is taken when the transaction holds.
  ///
  /// Throws `RegistrationRefusal` when no volume of the year is open, or its pages are used up.
  func nextNumber(_ kind: BookKind, year: Int) throws -> NumberInBook {
    let given = try connection.firstRow(
      """
      UPDATE register_book SET last_number = last_number + 1
      WHERE kind = \(kind.rawValue) AND year = \(year) AND closed_on = ''
      RETURNING volume, last_number, first_number, entries_per_page, pages
      """
    ) { row in
      let page = (row.integer(1) - row.integer(2)) / row.integer(3) + 1
      return (
        NumberInBook(
          book: kind, year: year, number: row.integer(1), volume: row.integer(0), page: page),
        row.integer(4)
      )
    }
    guard let (place, pages) = given else {
      throw RegistrationRefusal.bookNotOpen(kind, year: year)
    }
    guard place.page <= pages else { throw RegistrationRefusal.volumeFull(kind, year: year) }
    return place
  }

  /// The book goes on after a number that was given, here or on paper.
  func goOn(after number: Int, _ kind: BookKind, year: Int) throws {
    try connection.run(
      """
      UPDATE register_book SET last_number = \(number)
      WHERE kind = \(kind.rawValue) AND year = \(year) AND closed_on = ''
        AND last_number < \(number)
      """)
  }

  func volumes(_ condition: SQLQuery = "1 = 1") throws -> [BookVolume] {
    try connection.rows(
      """
      SELECT kind, year, volume, code, first_number, last_number, pages, entries_per_page,
        opened_on, closed_on, closed_reason
      FROM register_book WHERE \(condition) ORDER BY year DESC, kind, volume
      """
    ) { row in
      guard let kind = BookKind(rawValue: row.text(0)),
        let openedOn = PlainDate(iso8601: row.text(8))
      else { throw VerificationProblem.projection(table: "register_book", key: row.text(3)) }
      return BookVolume(
        kind: kind, year: row.integer(1), volume: row.integer(2), code: row.text(3),
        firstNumber: row.integer(4), lastNumber: row.integer(5), pages: row.integer(6),
        entriesPerPage: row.integer(7), openedOn: openedOn,
        closedOn: PlainDate(iso8601: row.text(9)),
        closedReason: BookClosed.Reason(rawValue: row.text(10)))
    }
  }

  private static let insertBook = SQLInsert(
    "register_book",
    [
      "kind", "year", "volume", "code", "first_number", "last_number", "pages",
      "entries_per_page", "opened_on", "closed_on", "closed_reason",
    ])
}
