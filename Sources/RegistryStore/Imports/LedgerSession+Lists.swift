internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// What an import asks of the lists that the register holds.
extension LedgerSession {
  func listPapers(kind: SourceKind) throws -> [String: ListedPaper] {
    var papers: [String: ListedPaper] = [:]
    try connection.forEachRow(
      """
      SELECT id, row_key, is_current, issuer, issued_on, event_on FROM paper
      WHERE kind = \(kind.rawValue)
      """
    ) { row in papers[row.text(0)] = ListedPaper(row) }
    return papers
  }

  func listPaper(id: String) throws -> ListedPaper? {
    try connection.firstRow(
      "SELECT id, row_key, is_current, issuer, issued_on, event_on FROM paper WHERE id = \(id)"
    ) { ListedPaper($0) }
  }

  func namesInPaper(id: String) throws -> Set<String> {
    Set(
      try connection.rows(
        "SELECT search_key FROM person_mention WHERE paper_id = \(id) AND search_key <> ''"
      ) { $0.text(0) })
  }

  func isDecided(paper id: String) throws -> Bool {
    try connection.firstRow(
      "SELECT 1 FROM match_decision WHERE left_paper = \(id) OR right_paper = \(id)"
    ) { _ in true } ?? false
  }

  func isPaper(_ id: String, fromFileOfIssue issueID: String) throws -> Bool {
    try connection.firstRow(
      """
      SELECT 1 FROM paper JOIN row_issue ON row_issue.seq = paper.seq
      WHERE paper.id = \(id) AND row_issue.id = \(issueID)
      """
    ) { _ in true } ?? false
  }
}

extension ListedPaper {
  /// A row of `id, row_key, is_current, issuer, issued_on, event_on`.
  fileprivate init(_ row: some SQLRow) {
    let issuedOn = PartialDate(iso8601: row.text(4))
    let eventOn = PartialDate(iso8601: row.text(5))
    self.init(
      rowKey: row.text(1), isCurrent: row.integer(2) == 1,
      identity: PaperIdentity(issuer: row.text(3), issuedOn: issuedOn, eventOn: eventOn))
  }
}
