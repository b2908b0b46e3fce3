/// A commune by its code and name.
public struct CommuneName: Sendable, Equatable {
  /// Five digits of the national catalogue, `09931`.
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
