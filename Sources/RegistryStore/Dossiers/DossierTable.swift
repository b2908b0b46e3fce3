internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

/// The dossiers as they stand, each in one row.
struct DossierTable {
  let connection: any SQLConnection
  /// Narrows what is found to what somebody may see; the office itself sees all.
  let seen: SQLQuery

  init(connection: any SQLConnection, seenBy account: Account? = nil) {
    self.connection = connection
    seen = account.map { RestrictedView($0, connection).dossiers } ?? "1 = 1"
  }

  func insert(_ received: DossierReceived, _ header: ActHeader) throws {
    let key = VietnameseText.folded("\(received.applicant) \(received.subject)")
    let values: [SQLValue] = [
      .text(received.dossierID), .text(received.code), .text(received.act.rawValue),
      .text(received.channel.rawValue), .text(received.applicant), .text(received.subject),
      .text(key), .text(received.notice), .text(received.receivedOn.iso8601),
      .text(received.receivedAt), .text(received.dueOn?.iso8601 ?? ""), .text(received.dueAt),
      .text("open"),
      .text(received.by.accountID), .text(received.by.name), .text(""),
      .integer(header.sequence),
    ]
    try connection.insert(Self.insertDossier, values)
  }

  func step(_ step: DossierStepped, _ header: ActHeader) throws {
    let state: String? =
      switch step.step {
      case .assigned, .apologised, .corrected, .verifying, .reclassified: nil
      case .papersAsked: "waiting"
      case .papersCame: "open"
      case .refused: "refused"
      case .forwarded: "forwarded"
      case .withdrawn: "withdrawn"
      case .handedOver: "done"
      }
    if let state {
      try connection.run("UPDATE dossier SET state = \(state) WHERE id = \(step.dossierID)")
    }
    if !step.assigneeID.isEmpty {
      try connection.run(
        """
        UPDATE dossier SET assignee_id = \(step.assigneeID), assignee = \(step.assignee)
        WHERE id = \(step.dossierID)
        """)
    }
    // A term that begins anew may be one that nobody knows.
    if step.dueOn != nil || step.beginsTerm {
      try connection.run(
        """
        UPDATE dossier SET due_on = \(step.dueOn?.iso8601 ?? ""), due_at = \(step.dueAt)
        WHERE id = \(step.dossierID)
        """)
    }
    try restate(step)
    try touch(step.dossierID, header)
  }

  /// What was written down at the desk is found under what it says now.
  private func restate(_ step: DossierStepped) throws {
    guard !step.intake.isEmpty else { return }
    let names = try connection.firstRow(
      "SELECT applicant, subject FROM dossier WHERE id = \(step.dossierID)"
    ) { (applicant: $0.text(0), subject: $0.text(1)) }
    guard let names else { return }
    let texts = step.intake.texts
    let applicant = texts[DossierRestatement.Part.applicant.rawValue] ?? names.applicant
    let subject = texts[DossierRestatement.Part.subject.rawValue] ?? names.subject
    try connection.run(
      """
      UPDATE dossier SET applicant = \(applicant), subject = \(subject),
        search_key = \(VietnameseText.folded("\(applicant) \(subject)"))
      WHERE id = \(step.dossierID)
      """)
  }

  /// The dossier was answered by an entry, a note or a paper.
  func answer(_ id: String, entryID: String, _ header: ActHeader) throws {
    guard !id.isEmpty else { return }
    try connection.run(
      """
      UPDATE dossier
      SET state = 'registered',
        entry_id = CASE WHEN entry_id = '' THEN \(entryID) ELSE entry_id END
      WHERE id = \(id) AND state <> 'done'
      """)
    try touch(id, header)
  }

  /// Notes the last act on a dossier: who worked on an older state is told so.
  func touch(_ id: String, _ header: ActHeader) throws {
    try connection.run("UPDATE dossier SET last_seq = \(header.sequence) WHERE id = \(id)")
  }

  func find(_ condition: SQLQuery) throws -> [DossierLine] {
    try connection.rows(
      """
      SELECT id, code, act, channel, applicant, subject, notice, received_on, received_at,
        due_on, due_at, state, assignee_id, assignee, entry_id, last_seq
      FROM dossier WHERE \(seen) AND \(condition)
      """
    ) { row in
      guard let state = DossierLine.State(rawValue: row.text(11)),
        let receivedOn = PlainDate(iso8601: row.text(7))
      else { throw VerificationProblem.projection(table: "dossier", key: row.text(0)) }
      return DossierLine(
        id: row.text(0), code: row.text(1), act: ActName(rawValue: row.text(2)),
        channel: DossierReceived.Channel(rawValue: row.text(3)) ?? .desk,
        applicant: row.text(4), subject: row.text(5), notice: row.text(6),
        receivedOn: receivedOn, receivedAt: row.text(8),
        // While papers are awaited no term runs; the day before stays in the row for what came of it.
        dueOn: state == .waiting ? nil : PlainDate(iso8601: row.text(9)),
        dueAt: state == .waiting ? nil : ClockTime(row.text(10)), state: state,
        assigneeID: row.text(12), assignee: row.text(13), entryID: row.text(14),
        version: row.integer(15))
    }
  }

  /// The receipt of a dossier with what was put right since; nil when there is none of the id.
  func received(_ id: String) throws -> DossierReceived? {
    let steps = try OfficeTrail(connection).steps(id, kinds: [.dossierReceived, .dossierStepped])
    guard case .office(.dossierReceived(let received))? = steps.first?.content else { return nil }
    return steps.reduce(received) { received, step in
      guard case .office(.dossierStepped(let stepped)) = step.content else { return received }
      return received.restated(by: stepped.intake)
    }
  }

  /// Throws `RegistrationRefusal` unless there is such a dossier and something is left to be done with it.
  func checkOpen(_ id: String) throws {
    guard let line = try find("id = \(id)").first else {
      throw RegistrationRefusal.unknownDossier
    }
    guard !line.state.isEnded else { throw RegistrationRefusal.notNow }
  }

  func count(_ condition: SQLQuery) throws -> Int {
    try connection.firstRow("SELECT count(*) FROM dossier WHERE \(seen) AND \(condition)") {
      $0.integer(0)
    } ?? 0
  }

  /// The next code of a year: `HT-2026-000123`.
  func nextCode(year: Int) throws -> String {
    let last = try connection.firstRow(
      """
      SELECT code FROM dossier WHERE code >= \("HT-\(year)-") AND code < \("HT-\(year).")
      ORDER BY code DESC LIMIT 1
      """
    ) { $0.text(0) }
    let number = (last?.split(separator: "-").last.flatMap { Int($0) } ?? 0) + 1
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.utf8.count))
    return "HT-\(year)-\(zeros)\(digits)"
  }

  private static let insertDossier = SQLInsert(
    "dossier",
    [
      "id", "code", "act", "channel", "applicant", "subject", "search_key", "notice",
      "received_on", "received_at", "due_on", "due_at", "state", "assignee_id", "assignee",
      "entry_id",
      "last_seq",
    ])
}
