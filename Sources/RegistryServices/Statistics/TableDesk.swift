public import CivilDate
public import VitalStatistics

/// Statutory tables: filled from the acts, signed and locked, and later changes explained.
public protocol TableDesk: Sendable {
  /// The tables that are known, by their codes.
  var definitions: [TableDefinition] { get }
  /// Whose tables they are.
  func communeName() async throws -> String
  /// A table for a period of a year; `asOf` nil is today. Throws `TableRefusal`.
  func fill(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate?
  ) async throws -> FilledTable
  /// Signs the table as it stands, as an act. Throws `TableRefusal`.
  func lock(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate?, signer: String,
    by actor: String, requestKey: String
  ) async throws -> LockedTable
  /// The signed versions of a table, the newest first.
  func locked(
    code: String, _ kind: TablePeriod.Kind, year: Int
  ) async throws -> [LockedTable]
  /// What changed since the newest signed version, each entry with its number in the book.
  func changes(
    code: String, _ kind: TablePeriod.Kind, year: Int
  ) async throws -> [ExplainedChange]
}
