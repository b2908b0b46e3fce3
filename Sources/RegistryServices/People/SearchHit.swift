public import CivilDate

/// One person found by the quick search.
public struct SearchHit: Sendable, Equatable, Identifiable {
  /// Opaque id of the person's page.
  public var id: String
  public var name: String
  public var birth: PartialDate?
  public var village: String
  /// What the registers know of the person: `birth`, `death`, `marriage`, `residents` …
  public var kinds: [String]
  /// The number that was searched for, when a number was: register number or notice number.
  public var reference: String
  /// Whether the name is only like the words that were typed.
  public var isSimilar = false

  public init(
    id: String, name: String, birth: PartialDate?, village: String, kinds: [String],
    reference: String
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.village = village
    self.kinds = kinds
    self.reference = reference
  }
}
