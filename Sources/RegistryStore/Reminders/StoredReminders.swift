internal import ActionProgramme
public import CivilDate
public import RegistryServices
public import SQLToolkit

/// Mail settings, addresses and what was sent, in the work file beside the accounts.
public struct StoredReminders: ReminderDesk {
  private let database: any SQLDatabase

  public init(database: any SQLDatabase) { self.database = database }

  /// Nil until a server is set.
  public func settings() async throws -> MailSettings? {
    try await database.read { connection in
      try connection.firstRow(
        "SELECT host, port, security, user_name, password, sender, site FROM mail_server"
      ) { row in
        guard let security = MailSettings.Security(rawValue: row.text(2)),
          let sender = MailAddress(row.text(5))
        else { throw VerificationProblem.projection(table: "mail_server", key: "1") }
        return MailSettings(
          host: row.text(0), port: row.integer(1), security: security, user: row.text(3),
          password: row.text(4), sender: sender, site: row.text(6))
      }
    }
  }

  /// Sets the server; nil takes it away.
  public func keep(_ settings: MailSettings?) async throws {
    try await database.write { connection in
      guard let settings else {
        try connection.run("DELETE FROM mail_server")
        return
      }
      try connection.insert(
        Self.insertServer,
        [
          .integer(1), .text(settings.host), .integer(settings.port),
          .text(settings.security.rawValue), .text(settings.user), .text(settings.password),
          .text(settings.sender.text), .text(settings.site),
        ])
    }
  }

  /// Everybody who may sign in.
  public func recipients() async throws -> [ReminderRecipient] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT account.id, account.full_name, mail_address.address FROM account
        LEFT JOIN mail_address ON mail_address.account = account.id
        WHERE account.locked_at IS NULL ORDER BY account.full_name, account.id
        """
      ) { row in
        ReminderRecipient(
          accountID: row.text(0), name: row.text(1),
          address: row.isNull(2) ? nil : MailAddress(row.text(2)))
      }
    }
  }

  /// Sets somebody's address; nil takes it away.
  public func keep(address: MailAddress?, of accountID: String) async throws {
    try await database.write { connection in
      guard let address else {
        try connection.run("DELETE FROM mail_address WHERE account = \(accountID)")
        return
      }
      try connection.insert(Self.insertAddress, [.text(accountID), .text(address.text)])
    }
  }

  /// Every reminder that was sent.
  public func sentKeys() async throws -> Set<DueReminder.Key> {
    try await database.read { connection in
      Set(
        try connection.rows("SELECT owner, programme, item, year, due, stage FROM sent_reminder") {
          row in
          guard let due = PlainDate(iso8601: row.text(4)) else {
            throw VerificationProblem.projection(table: "sent_reminder", key: row.text(0))
          }
          let year = row.integer(3)
          return DueReminder.Key(
            owner: row.text(0), programme: row.text(1),
            instance: InstanceKey(item: row.text(2), year: year == 0 ? nil : year), due: due,
            stage: row.text(5))
        })
    }
  }

  /// Records that reminders were sent.
  public func note(sent keys: [DueReminder.Key], at moment: Instant) async throws {
    try await database.write { connection in
      for key in keys {
        try connection.insert(
          Self.insertSent,
          [
            .text(key.owner), .text(key.programme), .text(key.instance.item),
            .integer(key.instance.year ?? 0), .text(key.due.iso8601), .text(key.stage),
            .text(moment.iso8601),
          ])
      }
    }
  }

  /// Records how a round went.
  public func note(_ outcome: ReminderOutcome, at moment: Instant) async throws {
    try await database.write { connection in
      try connection.insert(
        Self.insertRound,
        [
          .integer(1), .text(moment.iso8601), .integer(outcome.mails), .integer(outcome.sent),
          .integer(outcome.withoutAddress), .integer(outcome.failed),
          .text(outcome.failure?.text ?? ""),
        ])
    }
  }

  /// How the last round went.
  public func lastRound() async throws -> (outcome: ReminderOutcome, at: Instant)? {
    try await database.read { connection in
      try connection.firstRow(
        "SELECT ran_at, mails, sent, without_address, failed, failure FROM reminder_round"
      ) { row in
        var outcome = ReminderOutcome(isSetUp: true)
        outcome.mails = row.integer(1)
        outcome.sent = row.integer(2)
        outcome.withoutAddress = row.integer(3)
        outcome.failed = row.integer(4)
        outcome.failure = MailFailure(text: row.text(5))
        return (outcome, Instant(iso8601: row.text(0)) ?? Instant(millisecondsSince1970: 0))
      }
    }
  }

  private static let insertServer = SQLInsert(
    "mail_server",
    ["id", "host", "port", "security", "user_name", "password", "sender", "site"],
    orReplaceBy: ["id"])
  private static let insertAddress = SQLInsert(
    "mail_address", ["account", "address"], orReplaceBy: ["account"])
  private static let insertSent = SQLInsert(
    "sent_reminder", ["owner", "programme", "item", "year", "due", "stage", "sent_at"],
    orReplaceBy: ["owner", "programme", "item", "year", "due", "stage"])
  private static let insertRound = SQLInsert(
    "reminder_round",
    ["id", "ran_at", "mails", "sent", "without_address", "failed", "failure"],
    orReplaceBy: ["id"])
}
