/// A step on the way to an instance's results.
public struct InstanceStep: Hashable, Sendable {
  public var text: String
  public var isDone: Bool

  public init(text: String, isDone: Bool) {
    self.text = text
    self.isDone = isDone
  }
}
