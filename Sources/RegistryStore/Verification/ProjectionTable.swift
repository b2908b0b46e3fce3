/// The tables that are derived from the ledger, with the columns that order them.
///
/// Names come from here, never from input, so they may be spliced into a comparison's text.
struct ProjectionTable: Sendable {
  let name: StaticString
  let key: StaticString
  /// The migration since which acts give these rows: a file without it was filled by other rules.
  ///
  /// To be moved on to a migration of its own whenever acts come to be projected otherwise into this table;
  /// `ProjectingRulesTests` holds the rows of a kept history against it.
  let since: StaticString

  init(name: StaticString, key: StaticString, since: StaticString = Self.firstRecorded) {
    self.name = name
    self.key = key
    self.since = since
  }

  /// Nothing tells which rules filled a file before this one.
  private static let firstRecorded: StaticString = "20261128014500-record-derivation"

  /// What each act changes by itself.
  static let ofActs: [ProjectionTable] = [
    ProjectionTable(name: "paper", key: "id"),
    ProjectionTable(name: "person_mention", key: "paper_id, role"),
    ProjectionTable(name: "notice_use", key: "number, paper_id"),
    ProjectionTable(name: "revoked_entry", key: "paper_id"),
    ProjectionTable(name: "foreign_birth", key: "paper_id"),
    ProjectionTable(name: "row_issue", key: "id"),
    ProjectionTable(
      name: "entry_count",
      key: "commune, kind, event_on, issued_on, type, sex, is_declared"),
    ProjectionTable(name: "match_decision", key: "left_paper, right_paper"),
    ProjectionTable(name: "match_doubt", key: "left_paper, right_paper"),
    ProjectionTable(name: "case_note", key: "seq"),
    ProjectionTable(name: "old_book", key: "id"),
    ProjectionTable(name: "exchange_state", key: "entry_id"),
    ProjectionTable(name: "register_book", key: "kind, year, volume"),
    ProjectionTable(name: "dossier", key: "id"),
    ProjectionTable(name: "office_trail", key: "thing, seq"),
    ProjectionTable(name: "given_paper", key: "id"),
    ProjectionTable(name: "attachment", key: "id"),
    ProjectionTable(name: "programme", key: "commune, id"),
    ProjectionTable(name: "programme_instance", key: "commune, programme, item, year"),
    ProjectionTable(name: "programme_evidence", key: "id"),
    ProjectionTable(name: "programme_record", key: "id"),
    ProjectionTable(name: "programme_change", key: "seq"),
    ProjectionTable(name: "programme_document", key: "id, version"),
    ProjectionTable(name: "publication", key: "year, number"),
    ProjectionTable(name: "locked_table", key: "code, period, year, version"),
  ]

  /// What the papers tell when they are read together.
  static let ofKnownEvents: [ProjectionTable] = [
    ProjectionTable(name: "known_event_state", key: "id"),
    ProjectionTable(name: "known_event_year", key: "kind, year"),
    ProjectionTable(
      name: "known_event_count",
      key: """
        commune, kind, event_on, entered_on, annulled_on, sex, is_declared, is_abroad, is_presumed,
        is_notified, is_entry_alone
        """
    ),
    ProjectionTable(name: "known_person_count", key: "registered_on, annulled_on, died_on"),
    ProjectionTable(name: "known_resident_count", key: "standing, from_on"),
    ProjectionTable(name: "match_candidate", key: "id"),
  ]

  static let all = ofActs + ofKnownEvents

  /// Indexes of these tables that serve searches alone.
  static let searchIndexes: [StaticString] = [
    "paper_row_key", "paper_number", "paper_reference", "person_mention_identifier",
    "row_issue_row_key",
    "row_issue_state", "case_note_case", "paper_event", "dossier_queue", "dossier_notice",
    "person_mention_name", "given_paper_entry", "given_paper_order", "attachment_dossier",
    "programme_evidence_instance", "programme_record_kind",
    "programme_change_commune", "programme_change_item", "programme_document_commune",
  ]

  /// Which migrations were applied; the same in every database of this program.
  static let migrations = ProjectionTable(name: "schema_migration", key: "name")
}
