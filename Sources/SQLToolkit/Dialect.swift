/// The two answers in which the engines' SQL differs.
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

  /// What ends a table definition; `{{strict}}` in a migration.
  public var tableEnding: String {
    switch self {
    case .sqlite: " STRICT"
    case .postgresql: ""
    }
  }
}
