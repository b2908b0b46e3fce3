/// The three answers in which the engines' SQL differs.
public enum Dialect: String, Sendable, CaseIterable {
  case sqlite
  case postgresql

  /// The placeholder of the nth value, from 1.
  public func placeholder(_ place: Int) -> String {
    switch self {
    case .sqlite: "?\(place)"
    case .postgresql: "$\(place)"
    }
  }

  /// The type of a column of whole numbers, which both engines keep with 64 bits: a number from outside that is
  /// larger than any is not found, instead of being refused by one of them.
  public var integerType: String {
    switch self {
    case .sqlite: "INTEGER"
    case .postgresql: "BIGINT"
    }
  }

  /// What ends a table definition; `{{strict}}` in a migration.
  public var tableEnding: String {
    switch self {
    case .sqlite: " STRICT"
    case .postgresql: ""
    }
  }
}
