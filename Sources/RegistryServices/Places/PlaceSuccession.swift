/// A unit that became another, by their codes: what it was then, what it is since.
public struct PlaceSuccession: Sendable, Hashable {
  public var old: String
  public var new: String

  public init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}
