public import CivilDate
public import CivilRegistration

/// All that is known of one person, each fact with the paper that says so.
public struct PersonView: Sendable, Equatable, Identifiable {
  /// A paper that mentions the person: a register entry, a notice, a list's row.
  public struct Paper: Sendable, Equatable, Identifiable {
    public var id: String
    /// `birth`, `death`, `marriage`, `residents`, `birthNotice`, `deathNotice`, `judgment`, `survey`.
    public var kind: String
    /// The person's part in it: `child`, `mother`, `father`, `deceased`, `husband`, `wife`,
    /// `resident`, `surveyed`, `informant`.
    public var role: String
    /// Number and year of the entry, or the number of the notice.
    public var reference: String
    /// Volume and page, when the paper is an entry.
    public var locator: String
    /// Date of registration or issue.
    public var date: PartialDate?
    /// The event's own date.
    public var eventDate: PartialDate?
    /// Office, facility, court or village head.
    public var issuedBy: String
    /// Column name → text as the paper has it, for the details.
    public var cells: [RowIssue.Cell]
    /// Others named in the paper: role, name and the page of each.
    public var others: [Other]
    /// Whether a decision took the entry back: it is shown, and says nothing any more.
    public var isRevoked = false
    public init(
      id: String, kind: String, role: String, reference: String, locator: String,
      date: PartialDate?, eventDate: PartialDate?, issuedBy: String, cells: [RowIssue.Cell],
      others: [Other]
    ) {
      self.id = id
      self.kind = kind
      self.role = role
      self.reference = reference
      self.locator = locator
      self.date = date
      self.eventDate = eventDate
      self.issuedBy = issuedBy
      self.cells = cells
      self.others = others
    }
  }
  /// Somebody else named in the same paper.
  public struct Other: Sendable, Equatable {
    public var role: String
    public var name: String
    public var personID: String?
    public init(role: String, name: String, personID: String?) {
      self.role = role
      self.name = name
      self.personID = personID
    }
  }
  public var id: String
  public var name: String
  public var sex: String
  public var birth: PartialDate?
  public var death: PartialDate?
  public var village: String
  /// Personal identification number, shown to those who may read people; empty when none.
  public var identifier: String
  /// Papers from birth to death.
  public var papers: [Paper]
  /// Things that cannot all be true, or that somebody must look at.
  public var contradictions: [MessageCode]
  /// What holds of the person besides: a guardian, a declaration.
  public var standings: [PersonStanding] = []
  /// The life as the entries tell it, each fact with its paper.
  public var life: LifeLine

  public init(
    id: String, name: String, sex: String, birth: PartialDate?, death: PartialDate?,
    village: String, identifier: String, papers: [Paper], contradictions: [MessageCode],
    life: LifeLine = LifeLine([])
  ) {
    self.id = id
    self.name = name
    self.sex = sex
    self.birth = birth
    self.death = death
    self.village = village
    self.identifier = identifier
    self.papers = papers
    self.contradictions = contradictions
    self.life = life
  }
}
