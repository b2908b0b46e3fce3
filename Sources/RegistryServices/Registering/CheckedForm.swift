public import CivilRegistration

/// What the law and the register say of a form before anything is written.
public struct CheckedForm: Sendable {
  public var ruling: ActRuling
  /// Entries that may be about the same event, with their cells to be laid beside the form's.
  public var doubles: [Candidate]
  /// The number that the book would give now; nil when no volume is open or none is needed.
  public var nextNumber: NumberInBook?
  public var moment: ActMoment
  /// The version of the entry that the form is about; nil when it is about none.
  public var entryVersion: Int?

  /// An entry that may be about the same event.
  public struct Candidate: Sendable {
    public var likely: LikelyDouble
    public var cells: [RowIssue.Cell]

    public init(likely: LikelyDouble, cells: [RowIssue.Cell]) {
      self.likely = likely
      self.cells = cells
    }
  }

  public init(
    ruling: ActRuling, doubles: [Candidate], nextNumber: NumberInBook?, moment: ActMoment,
    entryVersion: Int? = nil
  ) {
    self.ruling = ruling
    self.doubles = doubles
    self.nextNumber = nextNumber
    self.moment = moment
    self.entryVersion = entryVersion
  }
}
