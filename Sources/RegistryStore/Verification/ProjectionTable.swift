/// The tables that are derived from the ledger, with the columns that order them.
///
/// Names come from here, never from input, so they may be spliced into a comparison's text.
struct ProjectionTable: Sendable {
  let name: StaticString
  let key: StaticString

  static let all: [ProjectionTable] = [
    ProjectionTable(name: "paper", key: "id"),
    ProjectionTable(name: "person_mention", key: "paper_id, role"),
    ProjectionTable(name: "row_issue", key: "id"),
    ProjectionTable(name: "match_decision", key: "left_paper, right_paper"),
    ProjectionTable(name: "match_doubt", key: "left_paper, right_paper"),
    ProjectionTable(name: "case_note", key: "seq"),
    ProjectionTable(name: "register_book", key: "kind, year, volume"),
    ProjectionTable(name: "dossier", key: "id"),
    ProjectionTable(name: "office_trail", key: "thing, seq"),
    ProjectionTable(name: "given_paper", key: "id"),
    ProjectionTable(name: "attachment", key: "id"),
    ProjectionTable(name: "known_event_state", key: "id"),
    ProjectionTable(name: "known_event_year", key: "kind, year"),
    ProjectionTable(name: "match_candidate", key: "id"),
  ]

  /// Indexes of these tables that serve searches alone.
  static let searchIndexes: [StaticString] = [
    "paper_row_key", "paper_number", "person_mention_identifier", "row_issue_row_key",
    "row_issue_state", "case_note_case", "paper_event", "dossier_queue", "dossier_notice",
    "person_mention_name", "given_paper_entry", "given_paper_order", "attachment_dossier",
  ]

  /// Which migrations were applied; the same in every database of this program.
  static let migrations = ProjectionTable(name: "schema_migration", key: "name")
}
