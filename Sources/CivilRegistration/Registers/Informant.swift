/// The person who declared an event.
public struct Informant: Hashable, Sendable {
  public var name: String
  /// How they are related: "Cha", "Mẹ", "Con".
  public var relation: String?
}
