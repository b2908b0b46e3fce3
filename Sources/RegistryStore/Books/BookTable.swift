internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The volumes of the books, and the one place where a number is given.
struct BookTable {
  let connection: any SQLConnection

  func open(_ opened: BookOpened) throws {
    let next = opened.lastNumber + 1
    let first = opened.onPaper?.firstNumber ?? next
    let shift =
      opened.onPaper.map {
        ($0.page - 1) * opened.entriesPerPage + $0.entriesOnPage - (next - first)
      } ?? 0
    let values: [SQLValue] = [
      .text(opened.kind.rawValue), .integer(opened.year), .integer(opened.volume),
      .text(opened.code), .integer(first), .integer(opened.lastNumber),
      .integer(opened.pages), .integer(opened.entriesPerPage), .text(opened.openedOn.iso8601),
      .text(""), .text(""), .integer(opened.lastNumber), .integer(shift),
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
    let number = try connection.firstRow(
      """
      UPDATE register_book SET last_number = last_number + 1
      WHERE kind = \(kind.rawValue) AND year = \(year) AND closed_on = ''
      RETURNING last_number
      """
    ) { $0.integer(0) }
    guard let number, let volume = try openVolume(kind, year: year) else {
      throw RegistrationRefusal.bookNotOpen(kind, year: year)
    }
    let place = try place(from: number, in: volume)
    guard place.page <= volume.pages else {
      throw RegistrationRefusal.volumeFull(kind, year: year)
    }
    if place.number > number { try goOn(after: place.number, kind, year: year) }
    return place
  }

  /// The first number from one on that a volume can give, with its page; one that an entry of the commune
  /// bears already, on paper or in a file, is passed over.
  func place(from first: Int, in volume: BookVolume) throws -> NumberInBook {
    let numbers = KnownNumbers(connection: connection, kind: volume.kind, year: volume.year)
    let number = try numbers.firstFree(from: first)
    return NumberInBook(
      book: volume.kind, year: volume.year, number: number, volume: volume.volume,
      page: volume.page(of: number))
  }

  /// The volume of the year that gives numbers.
  func openVolume(_ kind: BookKind, year: Int) throws -> BookVolume? {
    try volumes("kind = \(kind.rawValue) AND year = \(year) AND closed_on = ''").first
  }

  /// The book goes on after a number that a file brought, and those that follow on it; not after one so far
  /// beyond the last that it may be a slip: an officer has to say so.
  func follow(_ number: Int, _ kind: BookKind, year: Int, own: LocalPlaces) throws {
    guard let volume = try openVolume(kind, year: year), number > volume.lastNumber,
      number - volume.lastNumber <= KeptBook.farthestStep
    else { return }
    let numbers = KnownNumbers(connection: connection, kind: kind, year: year)
    let last = try numbers.reached(from: number, own: own)
    try goOn(after: last, kind, year: year)
  }

  /// The book goes on after a number that was given.
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
        opened_on, closed_on, closed_reason, opened_after, shift
      FROM register_book WHERE \(condition) ORDER BY year DESC, kind, volume
      """
    ) { row in
      guard let kind = BookKind(rawValue: row.text(0)),
        let openedOn = PlainDate(iso8601: row.text(8))
      else { throw VerificationProblem.projection(table: "register_book", key: row.text(3)) }
      return BookVolume(
        kind: kind, year: row.integer(1), volume: row.integer(2), code: row.text(3),
        firstNumber: row.integer(4), lastNumber: row.integer(5),
        openedAfter: row.integer(11), shift: row.integer(12), pages: row.integer(6),
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
      "opened_after", "shift",
    ])
}
