/// One entry of a comparison, as a page shows it.
public struct ExchangeRow: Sendable, Equatable {
  /// Place in the comparison.
  public var place: Int
  /// Our entry; nil when only the system has it.
  public var entryID: String?
  /// `01/2018`, and whose entry it is.
  public var reference: String
  public var name: String
  /// The columns that differ.
  public var columns: [RowComparison.Column]
  /// What was decided; nil while it is open.
  public var choice: ExchangeChoice?

  public init(
    place: Int, entryID: String?, reference: String, name: String,
    columns: [RowComparison.Column], choice: ExchangeChoice?
  ) {
    self.place = place
    self.entryID = entryID
    self.reference = reference
    self.name = name
    self.columns = columns
    self.choice = choice
  }
}
