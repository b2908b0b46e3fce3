/// A value on its way into or out of the database: the two column types we use, or nothing.
public enum SQLValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case null
}
