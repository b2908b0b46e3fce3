public import CivilDate

/// What an import asks of a book that the office keeps itself: where its numbers are, and what of it is closed.
public struct KeptBook: Sendable, Equatable {
  /// A closed volume.
  public struct Closing: Sendable, Equatable {
    public var volume: Int
    public var numbers: ClosedRange<Int>
    public var on: PlainDate

    public init(volume: Int, numbers: ClosedRange<Int>, on day: PlainDate) {
      self.volume = volume
      self.numbers = numbers
      on = day
    }
  }

  /// The last number of the open volume; nil when none is open.
  public var lastNumber: Int?
  /// The closed volumes; the last of a closed year takes every higher number.
  public var closings: [Closing]

  public init(lastNumber: Int?, closings: [Closing]) {
    self.lastNumber = lastNumber
    self.closings = closings
  }

  /// How far beyond the last number a book follows a number in a file by itself. A commune registers some
  /// fifty births a month, so that a file that leaves out four months is still followed, and a digit too
  /// many (5690 for 569) is not.
  public static let farthestStep = 200

  /// What somebody should look at before an entry of this number counts; nil for an entry in its place.
  func finding(_ facts: PaperFacts) -> RowFinding? {
    if let closing = closings.first(where: { $0.numbers.contains(facts.number) }) {
      return RowFinding(
        column: "so", code: "row.book.closed",
        values: [facts.reference, "\(closing.volume)", closing.on.slashed], refuses: false)
    }
    if let lastNumber, facts.number - lastNumber > Self.farthestStep {
      return RowFinding(
        column: "so", code: "row.number.far", values: [facts.reference, "\(lastNumber)"],
        refuses: false)
    }
    return nil
  }
}
