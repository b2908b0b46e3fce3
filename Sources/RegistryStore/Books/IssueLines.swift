internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The lines of a book that lists papers given out: copies, marital-status certificates, confirmations.
struct IssueLines {
  let connection: any SQLConnection

  /// A page of a year's papers, the last one first; without those that the account may not see.
  func page(
    _ page: Int, of kind: BookKind, year: Int, by account: Account, linesPerPage: Int
  ) throws -> BookLines {
    let mark = "%\"book\":\"\(kind.rawValue)\"%"
    let hidden = try RestrictedView(account, connection).hiddenPapers().sorted()
    var condition: SQLQuery =
      "given_paper.number LIKE \("%/\(year)") AND act_body.body LIKE \(mark)"
    if !hidden.isEmpty { condition.append(" AND NOT (given_paper.id IN \(anyOf: hidden))") }
    let total =
      try connection.firstRow(
        """
        SELECT count(*) FROM given_paper JOIN act_body ON act_body.seq = given_paper.seq
        WHERE \(condition)
        """
      ) { $0.integer(0) } ?? 0
    let pageCount = max(1, (total + linesPerPage - 1) / linesPerPage)
    let page = min(max(1, page), pageCount)
    let places = try connection.rows(
      """
      SELECT given_paper.seq
      FROM given_paper JOIN act_body ON act_body.seq = given_paper.seq
      WHERE \(condition)
      ORDER BY given_paper.seq DESC LIMIT \(linesPerPage) OFFSET \((page - 1) * linesPerPage)
      """
    ) { $0.integer(0) }
    let trail = OfficeTrail(connection)
    let lines = try places.compactMap { place -> BookLine? in
      guard case .office(.paperIssued(let paper)) = try trail.step(place).content else {
        return nil
      }
      return Self.line(paper)
    }
    return BookLines(lines: lines, total: total, page: page, pageCount: pageCount)
  }

  private static func line(_ paper: GivenPaper) -> BookLine {
    let person = paper.particulars["nxnHoTen"] ?? paper.receiver
    var line = BookLine(
      entryID: paper.entryID, reference: paper.place?.text ?? "",
      names: [person, paper.title].filter { !$0.isEmpty }.joined(separator: " – "), eventOn: nil,
      registeredOn: .day(paper.issuedOn), page: paper.place.map { String($0.page) } ?? "",
      isAmended: false, isWrittenHere: true)
    line.paperID = paper.paperID
    return line
  }
}
