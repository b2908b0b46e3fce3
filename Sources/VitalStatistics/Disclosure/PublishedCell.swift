/// One count that was or will be published, as the differencing test sees it.
public struct PublishedCell: Sendable, Equatable, Hashable {
  /// Which cell: table, vintage and place in it.
  public var id: String
  /// Nil for a suppressed cell.
  public var value: Int?
  /// Whether it is published as it is, without noise.
  public var isExact: Bool

  public init(id: String, value: Int?, isExact: Bool = false) {
    self.id = id
    self.value = value
    self.isExact = isExact
  }
}
