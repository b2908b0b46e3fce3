public import CivilDate
public import CivilRegistration

/// An entry with everything that happened to it.
public struct EntryView: Sendable {
  /// One act on the entry, as its history shows it.
  public struct Step: Sendable, Equatable {
    public var sequence: Int
    public var kind: ActKind
    public var recordedAt: Instant
    public var actor: String
    /// What was done, in words of the act: the note, the title of the paper.
    public var text: String
    public var reference: String
    public var changes: [FieldChange]
    public var decisions: [KeptDecision]
    public var overridden: [OverriddenWarning]
    /// What was concluded about entries that looked like this one; nil where none did.
    public var conclusion: Conclusion?
    public var hands: ActHands?
    /// Whether it is for few eyes.
    public var isRestricted = false

    public init(
      sequence: Int, kind: ActKind, recordedAt: Instant, actor: String, text: String,
      reference: String = "", changes: [FieldChange] = [], decisions: [KeptDecision] = [],
      overridden: [OverriddenWarning] = [], hands: ActHands? = nil
    ) {
      self.sequence = sequence
      self.kind = kind
      self.recordedAt = recordedAt
      self.actor = actor
      self.text = text
      self.reference = reference
      self.changes = changes
      self.decisions = decisions
      self.overridden = overridden
      self.hands = hands
    }
  }

  /// What an officer concluded when an entry was laid beside others.
  public struct Conclusion: Sendable, Equatable {
    /// `twin` or `other`; see `RegisteredEntry.DuplicateDecision`.
    public var verdict: String
    public var reason: String
    /// The numbers of the others, as they are now.
    public var references: [String]

    public init(verdict: String, reason: String, references: [String]) {
      self.verdict = verdict
      self.reason = reason
      self.references = references
    }
  }

  public var id: String
  public var register: RegisterKind
  public var reference: String
  public var volume: String
  public var page: String
  public var issuer: String
  public var registeredOn: PartialDate?
  /// Whom it is about, in the order of the form, with the page of each person.
  public var people: [PersonView.Other]
  public var history: EntryHistory
  public var steps: [Step]
  public var papers: [GivenPaperLine]
  /// What its registration left to be done here and is not done yet, in that order.
  public var remaining: [FollowUp] = []
  /// Whether the law of its day has a name for its original, so that one can be given out.
  public var isOriginalPublished = true

  public init(
    id: String, register: RegisterKind, reference: String, volume: String, page: String,
    issuer: String, registeredOn: PartialDate?, people: [PersonView.Other],
    history: EntryHistory, steps: [Step], papers: [GivenPaperLine]
  ) {
    self.id = id
    self.register = register
    self.reference = reference
    self.volume = volume
    self.page = page
    self.issuer = issuer
    self.registeredOn = registeredOn
    self.people = people
    self.history = history
    self.steps = steps
    self.papers = papers
  }
}

extension EntryView {
  /// The entry as everybody may see it: without restricted notes and, where there is one, without what the
  /// entry said before.
  public var open: EntryView {
    guard history.amendments.contains(where: \.isRestricted) else { return self }
    var view = self
    view.history = EntryHistory(kind: history.kind, original: history.present)
    view.steps = steps.filter { !$0.isRestricted }
    for place in view.steps.indices { view.steps[place].changes = [] }
    return view
  }
}
