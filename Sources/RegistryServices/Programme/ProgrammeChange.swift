public import ActionProgramme
public import CivilDate

/// One thing that was done with the plan or a book beside it.
public struct ProgrammeChange: Sendable, Equatable {
  /// What was done.
  public enum What: String, CaseIterable, Sendable {
    case adopted
    case recorded
    case evidenceAdded = "evidence-added"
    case evidenceWithdrawn = "evidence-withdrawn"
    case recordKept = "record-kept"
    case recordStruckOut = "record-struck-out"
    case documentKept = "document-kept"
    case documentIssued = "document-issued"
  }

  public var sequence: Int
  public var what: What
  /// The instance; nil for a plan or a book.
  public var key: InstanceKey?
  /// The book and its line.
  public var recordKind: RecordKind?
  public var recordID: String
  /// The state after it, for an instance.
  public var state: InstanceState?
  /// A note, a title or a reason.
  public var text: String
  public var author: String
  public var recordedAt: Instant

  public init(
    sequence: Int, what: What, key: InstanceKey?, recordKind: RecordKind? = nil,
    recordID: String = "", state: InstanceState? = nil, text: String, author: String,
    recordedAt: Instant
  ) {
    self.sequence = sequence
    self.what = what
    self.key = key
    self.recordKind = recordKind
    self.recordID = recordID
    self.state = state
    self.text = text
    self.author = author
    self.recordedAt = recordedAt
  }
}
