/// An entry that may be about the same event as the form.
public struct LikelyDouble: Hashable, Sendable {
  public var entryID: String
  /// Number and book, to be shown.
  public var reference: String
  public var name: String
  /// In what both say the same: `event` for its day, `mother.name`, `child.number`.
  public var agrees: [String]
  /// In what they do not.
  public var differs: [String]

  public init(
    entryID: String, reference: String, name: String, agrees: [String], differs: [String]
  ) {
    self.entryID = entryID
    self.reference = reference
    self.name = name
    self.agrees = agrees
    self.differs = differs
  }

  /// Whether the identity numbers say that the entry is about other people, however alike the names
  /// are: two or more that both papers state, and all of them differ.
  public var isOfOthers: Bool {
    differs.count(where: Self.isNumber) >= 2 && !agrees.contains(where: Self.isNumber)
  }

  /// Whether anything besides alike names speaks for one event: its day within a year, the same mother, or a number.
  /// Common names meet again in every year of a large commune.
  public func hasMoreThanNames(daysApart: Int?) -> Bool {
    guard let daysApart else { return true }
    return abs(daysApart) <= 366 || agrees.contains { Self.isNumber($0) || $0.hasPrefix("mother.") }
  }

  /// Whether it names another child, as the entry of a twin does.
  var isOfAnotherChild: Bool { differs.contains("\(FormRole.child.rawValue).name") }

  private static func isNumber(_ column: String) -> Bool { column.hasSuffix(".number") }
}
