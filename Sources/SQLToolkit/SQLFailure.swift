/// What an engine refused, in one vocabulary for both engines.
public enum SQLFailure: Error, Sendable, Equatable {
  /// Named as PostgreSQL names it by default: `table_column_key`, `table_pkey`.
  case uniqueViolation(constraint: String)
  case foreignKeyViolation
  /// The name of the CHECK; `table_column_not_null` where a value is missing, as PostgreSQL 18 names
  /// it; `text_without_nul` where a text holds the character NUL, which PostgreSQL cannot keep.
  case checkViolation(constraint: String)
  /// A trigger refused: the text it raised.
  case refused(String)
  /// Another writer holds the database.
  case busy
  /// The disk is full; nothing was written.
  case diskFull
  /// The commit failed: whether it holds is known only after a restart.
  case outcomeUnknown
  /// The file is not a database, or is damaged.
  case damaged(String)
  /// Anything else, with the engine's code; never with values of a row.
  case other(code: Int, message: String)

  /// The rule that every text of every table keeps.
  public static let textWithoutNUL = SQLFailure.checkViolation(constraint: "text_without_nul")
}
