/// A place that a search found, with what a reader needs to tell it from others of its name.
public struct PlaceMatch: Sendable, Hashable {
  public var place: Place
  /// With the units above: `Xã Cộng Hòa, Huyện Quốc Oai, Thành phố Hà Nội`.
  public var fullName: String
  /// What the place became, or what became it, each with the units above; the main one first.
  public var successors: [String]
  public var predecessors: [String]

  public init(
    place: Place, fullName: String, successors: [String], predecessors: [String]
  ) {
    self.place = place
    self.fullName = fullName
    self.successors = successors
    self.predecessors = predecessors
  }
}
