internal import CPostgres
internal import SQLToolkit

/// One connection to a server. libpq blocks the thread that asks, and one thread at a time may ask.
final class PostgresConnection: SQLConnection {
  let dialect = Dialect.postgresql
  private let handle: OpaquePointer
  /// The name of each statement that the server has prepared, by its text.
  private var prepared: [String: String] = [:]
  private var stream: PostgresRowStream?

  /// Lists of values make many texts that are asked once.
  private static let mostPrepared = 400

  /// Connects. Throws `PostgresDatabase.OpenFailure.unreachable`.
  init(_ parameters: String) throws {
    let connection = PQconnectdb(parameters)
    guard let connection, PQstatus(connection) == CONNECTION_OK else {
      let reason = connection.flatMap(PQerrorMessage).map { String(cString: $0) } ?? ""
      PQfinish(connection)
      throw PostgresDatabase.OpenFailure.unreachable(reason: reason)
    }
    handle = connection
    // Notices would go to the program's error output; none is asked for.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Runs `work` in one transaction that has begun.
  ///
  /// Throws `SQLFailure.outcomeUnknown` when the server did not say what became of the commit.
  func finish<T>(_ work: (any SQLConnection) throws -> T) throws -> T {
    let result: T
    do {
      result = try work(self)
    } catch {
      rollBack()
      throw error
    }
    switch PQtransactionStatus(handle) {
    case PQTRANS_INTRANS: try commit()
    case PQTRANS_INERROR:
      // Somebody swallowed a refusal outside a step: the server has taken everything back.
      rollBack()
      throw SQLFailure.other(code: 0, message: "the transaction was given up before its end")
    default: throw SQLFailure.outcomeUnknown
    }
    return result
  }

  /// Runs a statement of this driver that takes no values and answers no rows.
  func command(_ text: String) throws {
    settle()
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    try check(result)
  }

  @discardableResult
  func run(_ query: SQLQuery) throws -> Int {
    try execute(query.text(for: dialect), query.values)
  }

  func insert(_ insert: SQLInsert, _ values: [SQLValue]) throws {
    guard values.count == insert.columns.count else {
      throw SQLFailure.other(code: 0, message: "\(values.count) values given")
    }
    try execute(insert.text(for: dialect), values)
  }

  func forEachRow(_ query: SQLQuery, _ body: (any SQLRow) throws -> Void) throws {
    settle()
    let name = try statement(query.text(for: dialect))
    let count = Int32(query.values.count)
    try PostgresValues.with(query.values) { values in
      guard PQsendQueryPrepared(handle, name, count, values, nil, nil, 0) == 1 else {
        throw SQLFailure.connectionLost
      }
    }
    PQsetSingleRowMode(handle)
    let rows = PostgresRowStream(handle)
    stream = rows
    defer { if stream === rows { stream = nil } }
    do {
      try rows.forEach(body)
    } catch {
      if stream === rows { rows.abandon() }
      throw error
    }
  }

  func runScript(_ text: String) throws {
    try command(text)
    // What was prepared for the tables of before must not answer for those of now.
    guard !Self.keepsTables(text) else { return }
    try command("DEALLOCATE ALL")
    prepared = [:]
  }

  private static func keepsTables(_ text: String) -> Bool {
    ["SAVEPOINT", "RELEASE", "ROLLBACK"].contains { text.hasPrefix($0) }
  }

  /// Answers how many rows changed.
  @discardableResult
  private func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
    settle()
    let name = try statement(text)
    let result = try PostgresValues.with(values) {
      PQexecPrepared(handle, name, Int32(values.count), $0, nil, nil, 0)
    }
    defer { PQclear(result) }
    try check(result)
    // For a query that only reads the server counts what it read.
    guard let status = PQcmdStatus(result), !String(cString: status).hasPrefix("SELECT"),
      let count = PQcmdTuples(result)
    else { return 0 }
    return Int(String(cString: count)) ?? 0
  }

  /// The name under which the server has prepared a text.
  private func statement(_ text: String) throws -> String {
    if let name = prepared[text] { return name }
    if prepared.count >= Self.mostPrepared {
      try command("DEALLOCATE ALL")
      prepared = [:]
    }
    let name = "s\(prepared.count)"
    let result = PQprepare(handle, name, text, 0, nil)
    defer { PQclear(result) }
    try check(result)
    prepared[text] = name
    return name
  }

  private func commit() throws {
    settle()
    let result = PQexec(handle, "COMMIT")
    defer { PQclear(result) }
    if PQresultStatus(result) == PGRES_COMMAND_OK {
      guard PQcmdStatus(result).map({ String(cString: $0) }) == "COMMIT" else {
        throw SQLFailure.other(code: 0, message: "the transaction was given up before its end")
      }
      return
    }
    let failure = SQLFailure(result: result)
    rollBack()
    switch failure {
    case .foreignKeyViolation, .busy, .diskFull: throw failure
    default: throw SQLFailure.outcomeUnknown
    }
  }

  /// Where it fails the connection is lost, and the server takes everything back by itself.
  private func rollBack() {
    settle()
    guard PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    PQclear(PQexec(handle, "ROLLBACK"))
  }

  /// Makes the connection free for another question.
  private func settle() {
    stream?.takeInRest()
    stream = nil
  }

  private func check(_ result: OpaquePointer?) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: throw SQLFailure(result: result)
    }
  }
}
