/// One connection inside one transaction; never leaves the closure it was given to.
public protocol SQLConnection: AnyObject {
  var dialect: Dialect { get }
  /// Runs a statement and answers how many rows it changed; 0 for one that only reads.
  @discardableResult func run(_ query: SQLQuery) throws -> Int
  /// Runs an insertion of the hot path; there must be as many values as columns.
  func insert(_ insert: SQLInsert, _ values: [SQLValue]) throws
  /// Hands each row of a query to `body`.
  func forEachRow(_ query: SQLQuery, _ body: (any SQLRow) throws -> Void) throws
  /// Runs several statements without values: migrations.
  func runScript(_ text: String) throws
  /// How many columns a table has; 0 when there is none. The name comes from the code.
  func columnCount(ofTable name: StaticString) throws -> Int
  /// Every table with its columns in their order.
  func tables() throws -> [String: [String]]
  /// The schema as the engine describes it, one line an object, sorted: equal for equal schemas.
  func schemaDescription() throws -> [String]
  /// What the engine itself finds damaged in the file, its indexes and references; nil when nothing.
  func findDamage() throws -> String?
}

// Inlined where they are called, as everything there knows its types: of each row something is decoded.
extension SQLConnection {
  /// The rows of a query, decoded.
  @inlinable
  public func rows<T>(_ query: SQLQuery, _ decode: (any SQLRow) throws -> T) throws -> [T] {
    var rows: [T] = []
    try forEachRow(query) { rows.append(try decode($0)) }
    return rows
  }

  /// The first row of a query, decoded; nil when there is none.
  @inlinable
  public func firstRow<T>(_ query: SQLQuery, _ decode: (any SQLRow) throws -> T) throws -> T? {
    try rows(query, decode).first
  }

  /// Runs `body` so that its changes alone are taken back when it throws.
  ///
  /// Throws `SQLFailure.outcomeUnknown` when they cannot be: the engine has given up the whole
  /// transaction, and nothing after this may be trusted.
  @discardableResult
  public func savepoint<T>(_ body: () throws -> T) throws -> T {
    try run("SAVEPOINT step")
    do {
      let result = try body()
      try run("RELEASE SAVEPOINT step")
      return result
    } catch {
      do {
        try runScript("ROLLBACK TO SAVEPOINT step")
        try runScript("RELEASE SAVEPOINT step")
      } catch {
        throw SQLFailure.outcomeUnknown
      }
      throw error
    }
  }
}
