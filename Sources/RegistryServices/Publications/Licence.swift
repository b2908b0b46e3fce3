/// Under which terms a publication may be used.
public struct Licence: Sendable, Hashable {
  public var name: String
  public var address: String

  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  /// What vintages say that were published before they kept their licence.
  static let beforeItWasKept = Licence(
    name: "CC BY 4.0", address: "https://creativecommons.org/licenses/by/4.0/")
}
