/// The first thing in a register's file that does not fit.
public enum VerificationProblem: Error, Sendable, Equatable {
  /// A table, index or trigger is missing, added or changed.
  case schema(detail: String)
  /// The engine finds the file, an index or a reference damaged.
  case damaged(detail: String)
  /// The act is missing, or stands out of its place.
  case missingAct(sequence: Int)
  /// The act's header does not follow from the act before it.
  case brokenChain(sequence: Int)
  /// The act's body is not the one that was committed to.
  case changedBody(sequence: Int)
  /// The act is dated before the one that precedes it.
  case timeRunsBack(sequence: Int)
  /// The rows kept with the act are not those it binds.
  case changedRows(sequence: Int)
  /// A derived row differs from what the ledger says.
  case projection(table: String, key: String)
  /// A body does not read as its kind says.
  case unreadable(sequence: Int)
  /// The ledger is shorter than, or differs from, an anchor kept elsewhere.
  case anchor(sequence: Int)
}
