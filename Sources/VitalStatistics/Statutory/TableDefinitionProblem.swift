/// Why a table cannot be computed.
public enum TableDefinitionProblem: Error, Sendable, Hashable {
  case twice(item: String)
  case unknownItem(String, in: String)
  /// Items that wait for each other; the first stands at the end again.
  case cycle([String])
}
