internal import CivilDate
public import RegistryServices
public import SQLToolkit

/// Who looked at what, kept in the second file beside the register.
public struct AccessLog: AccessLogging, AccessReading {
  /// What is kept.
  public typealias Entry = AccessEvent

  private let database: any SQLDatabase
  private let now: Now
  private let identifiers: Identifiers

  public init(database: any SQLDatabase, now: Now, identifiers: Identifiers) {
    self.database = database
    self.now = now
    self.identifiers = identifiers
  }

  /// Throws `AccessLogFailure.subjectIsNoID` for what may be personal data, and `SQLFailure`.
  public func note(_ event: Entry) async throws {
    let moment = now()
    let id = identifiers.next(at: moment)
    try await database.write { connection in
      try AccessLogTable.insert(event, id: id, at: moment, connection)
    }
  }

  /// Who looked at a person's page or at the cases of a figure, or changed an account; newest first.
  public func entries(about subject: String, limit: Int = 500) async throws -> [LoggedAccess] {
    try await database.read { connection in
      try AccessLogTable.newest("subject = \(subject)", limit: limit, connection)
    }
  }

  /// Both at once, or everything, page by page; newest first.
  public func entries(
    by accountID: String?, about subject: String?, before: String?, limit: Int
  ) async throws -> [LoggedAccess] {
    var condition: SQLQuery = "length(id) > 0"
    if let accountID { condition = "\(condition) AND account_id = \(accountID)" }
    if let subject { condition = "\(condition) AND subject = \(subject)" }
    if let before { condition = "\(condition) AND id < \(before)" }
    let picked = condition
    return try await database.read { connection in
      try AccessLogTable.newest(picked, limit: limit, connection)
    }
  }

  /// What an account did; newest first.
  public func entries(by accountID: String, limit: Int = 500) async throws -> [LoggedAccess] {
    try await database.read { connection in
      try AccessLogTable.newest("account_id = \(accountID)", limit: limit, connection)
    }
  }
}
