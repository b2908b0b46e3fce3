/// The paper that says a fact.
public struct PaperReference: Hashable, Sendable {
  /// The id of the entry or paper.
  public var id: String
  /// What kind of paper it is: `birth`, `marriage`, `judgment`.
  public var kind: String
  /// Number and year, as people quote it: `122/2001`.
  public var text: String
  /// The office or court that issued it.
  public var issuer: String

  public init(id: String, kind: String, text: String, issuer: String = "") {
    self.id = id
    self.kind = kind
    self.text = text
    self.issuer = issuer
  }
}
