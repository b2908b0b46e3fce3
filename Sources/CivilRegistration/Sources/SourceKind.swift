/// What a file from an office holds.
public enum SourceKind: String, CaseIterable, Sendable, Codable {
  case birth, death, marriage, parentage, maritalStatus
  case guardianship, adoption, foreignDivorce
  case residents, birthNotice, deathNotice, judgment, survey

  /// The column names of the exchange format, in its order.
  public var columns: [String] { Self.columnNames[self] ?? [] }

  /// Made once: a name is read off its case, which takes longer than a look at a table.
  private static let columnNames = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.namesOfColumns) })

  private var namesOfColumns: [String] {
    switch self {
    case .birth: BirthColumn.allCases.map(\.name)
    case .death: DeathColumn.allCases.map(\.name)
    case .marriage: MarriageColumn.allCases.map(\.name)
    case .parentage: ParentageColumn.allCases.map(\.name)
    case .maritalStatus: MaritalStatusColumn.allCases.map(\.name)
    case .guardianship: GuardianshipColumn.allCases.map(\.name)
    case .adoption: AdoptionColumn.allCases.map(\.name)
    case .foreignDivorce: ForeignDivorceColumn.allCases.map(\.name)
    case .residents: ResidentColumn.allCases.map(\.name)
    case .birthNotice: BirthNoticeColumn.allCases.map(\.name)
    case .deathNotice: DeathNoticeColumn.allCases.map(\.name)
    case .judgment: JudgmentColumn.allCases.map(\.name)
    case .survey: SurveyColumn.allCases.map(\.name)
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
