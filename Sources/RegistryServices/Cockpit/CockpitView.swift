public import CivilDate

/// The leader's page: where each target stands on a day, and what cannot wait.
public struct CockpitView: Sendable, Equatable {
  /// A line of "việc cần ngay": how many cases, and the list that names them.
  public struct Urgent: Sendable, Equatable {
    /// The matters that cannot wait.
    public enum Matter: String, Sendable {
      /// Children whose last day is within three days.
      case birthsNearDeadline
      /// Children past their last day.
      case birthsOverdue
      /// Deaths past their last day.
      case deathsOverdue
      /// Deaths whose last day is within three days.
      case deathsNearDeadline
      /// Judgments about marriages of this register that are not noted yet.
      case judgmentsNotNoted
      /// Pairs that a person must decide.
      case matchesToDecide
      /// Rows of imported files that were refused and wait for correction.
      case rowsToCorrect
    }
    public var matter: Matter
    public var count: Int
    public init(matter: Matter, count: Int) {
      self.matter = matter
      self.count = count
    }
  }

  public var communeCode: String
  public var communeName: String
  public var asOf: PlainDate
  public var tiles: [TargetTile]
  public var urgent: [Urgent]
  /// Last act in the ledger: its number and when; nil for an empty register.
  public var lastAct: LastAct?

  /// The last act that the figures include.
  public struct LastAct: Sendable, Equatable {
    public var sequence: Int
    public var recordedAt: Instant
    public init(sequence: Int, recordedAt: Instant) {
      self.sequence = sequence
      self.recordedAt = recordedAt
    }
  }

  public init(
    communeCode: String, communeName: String, asOf: PlainDate, tiles: [TargetTile],
    urgent: [Urgent], lastAct: LastAct?
  ) {
    self.communeCode = communeCode
    self.communeName = communeName
    self.asOf = asOf
    self.tiles = tiles
    self.urgent = urgent
    self.lastAct = lastAct
  }
}
