public import CivilDate
public import CivilRegistration

/// A comparison that was made, and how many entries of each class it found.
public struct ReconciliationSummary: Sendable, Equatable, Identifiable {
  /// A class with what is still open of it.
  public struct Count: Sendable, Equatable {
    public var difference: ExchangeDifference
    public var all: Int
    public var open: Int

    public init(difference: ExchangeDifference, all: Int, open: Int) {
      self.difference = difference
      self.all = all
      self.open = open
    }
  }

  public var id: String
  public var kind: SourceKind
  public var fileName: String
  public var madeAt: Instant
  public var madeBy: String
  public var counts: [Count]

  public init(
    id: String, kind: SourceKind, fileName: String, madeAt: Instant, madeBy: String,
    counts: [Count]
  ) {
    self.id = id
    self.kind = kind
    self.fileName = fileName
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.counts = counts
  }
}
