/// An office or unit that leads or takes part in an item of the programme.
public struct Agency: Hashable, Sendable {
  /// The short name in the plan: `VP`.
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
