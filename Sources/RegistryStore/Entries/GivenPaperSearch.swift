internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

/// The log of the papers given out, narrowed by title, number and name.
struct GivenPaperSearch {
  let connection: any SQLConnection
  /// Papers that the account may not see.
  let hidden: Set<String>

  private static let linesPerPage = 50
  private static let mostFound = 200

  func list(_ filter: GivenPaperFilter) throws -> GivenPaperList {
    var condition: SQLQuery = "1 = 1"
    if !hidden.isEmpty { condition = "NOT (id IN \(anyOf: hidden.sorted()))" }
    let titles = try connection.rows(
      "SELECT DISTINCT title FROM given_paper WHERE \(condition) AND title <> ''"
    ) { $0.text(0) }
    if !filter.title.isEmpty { condition.append(" AND title = \(filter.title)") }
    let lines: [GivenPaperLine]
    let total: Int
    if filter.text.isEmpty {
      total =
        try connection.firstRow("SELECT count(*) FROM given_paper WHERE \(condition)") {
          $0.integer(0)
        } ?? 0
      let skipped = (max(1, filter.page) - 1) * Self.linesPerPage
      lines = try papers(
        "\(condition) ORDER BY seq DESC LIMIT \(Self.linesPerPage) OFFSET \(skipped)")
    } else {
      lines = try found(filter.text, condition)
      total = lines.count
    }
    return GivenPaperList(
      lines: try withSubjects(lines), total: total,
      titles: titles.sorted { VietnameseText.sortKey($0) < VietnameseText.sortKey($1) })
  }

  private func papers(_ condition: SQLQuery) throws -> [GivenPaperLine] {
    try EntryAssembly(connection: connection).papers(condition)
  }

  /// A number is found as it stands; of names each word begins a word of the receiver's or of theirs whom the
  /// paper is about.
  private func found(_ text: String, _ condition: SQLQuery) throws -> [GivenPaperLine] {
    if text.contains(where: \.isNumber) {
      return try papers(
        """
        \(condition) AND number IN \(anyOf: PeopleSearch.spellings(of: text))
        ORDER BY seq DESC LIMIT \(Self.mostFound)
        """)
    }
    let wanted = OfficeSearch.words([text])
    var found: [GivenPaperLine] = []
    // The log is read from its end in pieces, so that what was given lately costs no more than a page.
    var before = Int.max
    while found.count < Self.mostFound {
      let piece = try connection.rows(
        """
        SELECT id, seq FROM given_paper WHERE \(condition) AND seq < \(before)
        ORDER BY seq DESC LIMIT 500
        """
      ) { (id: $0.text(0), sequence: $0.integer(1)) }
      guard let last = piece.last else { break }
      before = last.sequence
      let lines = try withSubjects(
        papers("id IN \(anyOf: piece.map(\.id)) ORDER BY seq DESC"))
      found += lines.filter { line in
        let words = OfficeSearch.words([line.receiver, line.subject])
        return wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
      }
    }
    return Array(found.prefix(Self.mostFound))
  }

  /// Whom each paper is about: those of its entry, or whom a certificate names.
  private func withSubjects(_ lines: [GivenPaperLine]) throws -> [GivenPaperLine] {
    let entries = Set(lines.map(\.entryID)).subtracting([""]).sorted()
    let roles: [PersonMention.Role] = [.child, .recognised, .ward, .deceased, .husband, .wife]
    let people =
      entries.isEmpty
      ? []
      : try connection.rows(
        """
        SELECT paper_id, role, name FROM person_mention
        WHERE paper_id IN \(anyOf: entries) AND role IN \(anyOf: roles.map(\.rawValue))
        """
      ) { (entry: $0.text(0), role: $0.text(1), name: $0.text(2)) }
    return try lines.map { line in
      var line = line
      if line.entryID.isEmpty {
        line.subject = try certified(line.id)
      } else {
        let own = people.filter { $0.entry == line.entryID && !$0.name.isEmpty }
        line.subject = roles.flatMap { role in
          own.filter { $0.role == role.rawValue }.map(\.name)
        }.joined(separator: " – ")
      }
      return line
    }
  }

  private func certified(_ paperID: String) throws -> String {
    let place = try connection.firstRow("SELECT seq FROM given_paper WHERE id = \(paperID)") {
      $0.integer(0)
    }
    guard let place,
      case .office(.paperIssued(let paper)) = try OfficeTrail(connection).step(place).content
    else { return "" }
    return paper.fields.first { $0.name == CertificateCircumstance.nxnHoTen.rawValue }?.value ?? ""
  }
}
