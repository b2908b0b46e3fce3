/// Where a person lives, as a paper writes it.
public struct Residence: Hashable, Sendable {
  /// The codes of the exchange format (`LoaiCuTru`).
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    case unknown = 0
    case permanent = 1
    case temporary = 2
  }

  public var kind: Kind
  /// The address as written, under the names of its day.
  public var text: String

  public init(kind: Kind = .unknown, text: String) {
    self.kind = kind
    self.text = text
  }

  /// The village that the address names, worked out when asked for.
  public var village: Village? { Village(address: text) }
}
