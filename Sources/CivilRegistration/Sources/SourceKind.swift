/// What a file from an office holds.
public enum SourceKind: String, CaseIterable, Sendable, Codable {
  case birth, death, marriage, parentage, maritalStatus
  case guardianship, adoption, foreignDivorce
  case residents, birthNotice, deathNotice, judgment, survey

  /// The column names of the exchange format, in its order.
  public var columns: [String] {
    switch self {
    case .birth: BirthColumn.names
    case .death: DeathColumn.names
    case .marriage: MarriageColumn.names
    case .parentage: ParentageColumn.names
    case .maritalStatus: MaritalStatusColumn.names
    case .guardianship: GuardianshipColumn.names
    case .adoption: AdoptionColumn.names
    case .foreignDivorce: ForeignDivorceColumn.names
    case .residents: ResidentColumn.names
    case .birthNotice: BirthNoticeColumn.names
    case .deathNotice: DeathNoticeColumn.names
    case .judgment: JudgmentColumn.names
    case .survey: SurveyColumn.names
    }
  }

  /// The kinds whose rows stand in a register book.
  public static var registers: [SourceKind] { allCases.filter(\.isRegister) }

  /// Whether a row is an entry of a register book, and so an act of its own; the rows of the other
  /// kinds are one act together: a list from another office.
  public var isRegister: Bool {
    switch self {
    case .birth, .death, .marriage, .parentage, .maritalStatus, .guardianship, .adoption,
      .foreignDivorce:
      true
    case .residents, .birthNotice, .deathNotice, .judgment, .survey: false
    }
  }
}
