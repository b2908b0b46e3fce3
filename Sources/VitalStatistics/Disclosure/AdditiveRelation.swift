/// What anybody knows of published cells without being told: these parts make that whole.
public struct AdditiveRelation: Sendable, Equatable, Hashable {
  public var whole: String
  public var parts: [String]

  public init(whole: String, parts: [String]) {
    self.whole = whole
    self.parts = parts
  }
}
