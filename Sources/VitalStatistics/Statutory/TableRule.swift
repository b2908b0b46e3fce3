/// What the figures of a table must keep among themselves: `1 = 2 + 3`, `8 <= 7`.
public struct TableRule: Sendable, Hashable {
  public let text: String
  public let left: TableFormula
  public let right: TableFormula
  public let isEquality: Bool
  /// The attribute that may be unknown, so that the parts do not make the whole; nil when it may not.
  public let unknown: String?

  /// Nil for a text that is no rule.
  public init?(_ text: String, unknown: String? = nil) {
    let isEquality = !text.contains("<=")
    let sides = text.split(separator: isEquality ? " = " : " <= ")
    guard sides.count == 2, let left = TableFormula(sides[0]), let right = TableFormula(sides[1])
    else { return nil }
    self.text = text
    self.left = left
    self.right = right
    self.isEquality = isEquality
    self.unknown = unknown
  }
}
