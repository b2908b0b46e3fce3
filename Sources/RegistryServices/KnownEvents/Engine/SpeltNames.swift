/// The names of a paper as they are written, marks and all: what folding takes away tells people
/// apart. Empty where only the folded name is known.
public struct SpeltNames: Sendable, Equatable {
  public var name: String
  public var mother: String
  public var father: String

  public init(name: String = "", mother: String = "", father: String = "") {
    self.name = name
    self.mother = mother
    self.father = father
  }
}

extension String {
  /// The name as written, or folded where nobody kept more.
  func orFolded(_ folded: String) -> String { isEmpty ? folded : self }
}
