/// The holder of an identity number, as the papers on file tell it.
public struct KnownHolder: Sendable, Equatable {
  /// What a form would ask, as one types it; only what says something, and nothing when the papers give
  /// the number to several people.
  public var cells: [PersonCell: String]
  /// The papers that say so, each by its kind and number, the first one read before the others.
  public var papers: [Paper]
  /// Whether the number stands under different names.
  public var isContested: Bool
  /// Whether the holder's death is in the register.
  public var isDead: Bool

  /// A paper that was read.
  public struct Paper: Sendable, Equatable {
    public var kind: String
    public var reference: String

    public init(kind: String, reference: String) {
      self.kind = kind
      self.reference = reference
    }
  }

  public init(
    cells: [PersonCell: String], papers: [Paper], isContested: Bool = false, isDead: Bool = false
  ) {
    self.cells = cells
    self.papers = papers
    self.isContested = isContested
    self.isDead = isDead
  }
}
