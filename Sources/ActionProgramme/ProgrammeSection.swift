/// A section of the programme's annex, such as "III. Nâng cấp cơ sở vật chất, kỹ thuật".
public struct ProgrammeSection: Hashable, Sendable, Identifiable {
  /// The Roman numeral.
  public var id: String
  public var title: String
  public var items: [ProgrammeItem]

  public init(id: String, title: String, items: [ProgrammeItem]) {
    self.id = id
    self.title = title
    self.items = items
  }
}
