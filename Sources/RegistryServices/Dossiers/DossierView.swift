public import CivilDate

/// A dossier with all that was done on it.
public struct DossierView: Sendable, Equatable {
  /// One step of its timeline.
  public struct Step: Sendable, Equatable {
    public var sequence: Int
    public var kind: ActKind
    public var recordedAt: Instant
    public var actor: String
    /// What the step says, already in words of the act.
    public var step: DossierStepped?
    public var lookup: KeptLookup?
    public var attachment: KeptAttachment?
    /// Title and number of a paper, entry or note that answered it.
    public var result: String

    public init(
      sequence: Int, kind: ActKind, recordedAt: Instant, actor: String,
      step: DossierStepped? = nil, lookup: KeptLookup? = nil, attachment: KeptAttachment? = nil,
      result: String = ""
    ) {
      self.sequence = sequence
      self.kind = kind
      self.recordedAt = recordedAt
      self.actor = actor
      self.step = step
      self.lookup = lookup
      self.attachment = attachment
      self.result = result
    }
  }

  public var line: DossierLine
  /// As it was taken in, with what was put right since.
  public var received: DossierReceived
  public var steps: [Step]
  /// The papers that came of it, newest first.
  public var papers: [GivenPaperLine] = []
  /// Working days from tomorrow through the last one; nil where it is past, or the calendar does not reach it.
  public var workingDaysLeft: Int?
  /// Whether the law has a longer time for it where something has to be verified.
  public var hasVerifiedTerm: Bool

  public init(
    line: DossierLine, received: DossierReceived, steps: [Step], hasVerifiedTerm: Bool = false
  ) {
    self.line = line
    self.received = received
    self.steps = steps
    self.hasVerifiedTerm = hasVerifiedTerm
  }

  /// How procedure, term and checklist stand.
  public var standing: DossierStanding { DossierStanding(received, steps.compactMap(\.step)) }

  /// How they stood before a step of it.
  public func standing(before step: DossierStepped) -> DossierStanding {
    let steps = steps.compactMap(\.step)
    let place = steps.lastIndex(of: step) ?? steps.endIndex
    return DossierStanding(received, Array(steps[..<place]))
  }
}
