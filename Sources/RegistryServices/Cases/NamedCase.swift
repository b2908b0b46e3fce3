public import CivilDate

/// One named case behind a figure.
public struct NamedCase: Sendable, Equatable, Identifiable {
  /// Who says that the event happened.
  public struct Mention: Sendable, Equatable {
    /// `birth` (register entry), `birthNotice`, `residents`, `deathNotice`, `judgment`, `survey` …
    public var kind: String
    /// The paper's own number: `98/2023`, `CS0015325` …; never an identity number.
    public var reference: String
    /// Who reported: facility, village head, court; empty when the list does not say.
    public var reportedBy: String
    /// The paper itself, to begin a dossier from; empty when none can be.
    public var paperID: String

    public init(kind: String, reference: String, reportedBy: String, paperID: String = "") {
      self.paperID = paperID
      self.kind = kind
      self.reference = reference
      self.reportedBy = reportedBy
    }
  }

  /// Opaque id, safe in a URL.
  public var id: String
  /// The person's page; nil when no page can be shown.
  public var personID: String?
  /// Name of the child, the deceased, or "husband – wife"; empty when the notice has none yet.
  public var name: String
  /// Mother of a child, spouse of a deceased …; empty when unknown.
  public var relatedName: String
  /// Village (thôn, tổ dân phố); empty when unknown.
  public var village: String
  public var eventDate: PartialDate?
  /// The legal last day; nil when no rule or no full date gives one.
  public var lastDay: PlainDate?
  /// Days from the as-of day to the last day: negative is late.
  public var daysLeft: Int?
  public var registeredOn: PlainDate?
  public var state: CaseState
  public var mentions: [Mention]

  public init(
    id: String, personID: String?, name: String, relatedName: String, village: String,
    eventDate: PartialDate?, lastDay: PlainDate?, daysLeft: Int?, registeredOn: PlainDate?,
    state: CaseState, mentions: [Mention]
  ) {
    self.id = id
    self.personID = personID
    self.name = name
    self.relatedName = relatedName
    self.village = village
    self.eventDate = eventDate
    self.lastDay = lastDay
    self.daysLeft = daysLeft
    self.registeredOn = registeredOn
    self.state = state
    self.mentions = mentions
  }
}
