/// Under which terms a publication may be used.
public struct Licence: Sendable, Hashable {
  public var name: String
  public var address: String

  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
