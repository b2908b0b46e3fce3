/// How a reader of a paper can ask the office whether it is true.
public struct PaperLookup: Hashable, Sendable {
  /// What the QR code holds: the address of the look-up page with the code.
  public var address: String
  /// The code as people read and type it.
  public var code: String

  public init(address: String, code: String) {
    self.address = address
    self.code = code
  }
}
