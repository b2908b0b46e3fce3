/// An annex of an administrative document: `Phụ lục`, its title, and mostly a table.
public struct AdministrativeAnnex: Hashable, Sendable {
  /// `Phụ lục`, or `Phụ lục I` when there are several.
  public var heading: String
  public var title: String
  /// Whether its pages lie on their long side, as a wide table needs.
  public var isLandscape: Bool
  public var body: [AdministrativeDocument.Part]

  public init(
    heading: String = "Phụ lục", title: String, isLandscape: Bool = false,
    body: [AdministrativeDocument.Part]
  ) {
    self.heading = heading
    self.title = title
    self.isLandscape = isLandscape
    self.body = body
  }
}
