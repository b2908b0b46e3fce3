/// Why a file cannot be taken, as a message.
public struct SourceRefusal: Error, Sendable, Equatable {
  public var message: MessageCode

  public init(_ message: MessageCode) {
    self.message = message
  }
}
