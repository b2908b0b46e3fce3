/// One column or row of a statutory table.
public struct TableItem: Sendable, Hashable {
  /// Where its figure comes from.
  public enum Measure: Sendable, Hashable {
    /// So many records of a subject.
    case count(subject: String, [RecordCondition])
    /// The mean of a number over the records of a subject, in tenths.
    case mean(subject: String, of: String, [RecordCondition])
    case formula(TableFormula)
    /// A heading without a figure.
    case heading
  }

  /// Its number in the form.
  public var id: String
  /// The headings above it, the widest first.
  public var groups: [String]
  public var title: String
  public var unit: String
  public var measure: Measure

  public init(id: String, groups: [String], title: String, unit: String, measure: Measure) {
    self.id = id
    self.groups = groups
    self.title = title
    self.unit = unit
    self.measure = measure
  }
}
