public import CivilDate

/// The facts of a row of any kind.
public enum SourceFacts: Hashable, Sendable {
  case birth(BirthEntry)
  case death(DeathEntry)
  case marriage(MarriageEntry)
  case parentage(ParentageEntry)
  case maritalStatus(MaritalStatusCertificate)
  case guardianship(GuardianshipEntry)
  case adoption(AdoptionEntry)
  case foreignDivorce(ForeignDivorceEntry)
  case resident(Resident)
  case birthNotice(BirthNotice)
  case deathNotice(DeathNotice)
  case judgment(Judgment)
  case survey(SurveySheet)

  /// Reads a row of a file of this kind; the facts are nil exactly when the row is refused.
  public static func read(
    _ row: SourceRow, of kind: SourceKind, today: PlainDate? = nil
  ) -> (facts: SourceFacts?, problems: [RowProblem]) {
    switch kind {
    case .birth: read(row, today, SourceFacts.birth)
    case .death: read(row, today, SourceFacts.death)
    case .marriage: read(row, today, SourceFacts.marriage)
    case .parentage: read(row, today, SourceFacts.parentage)
    case .maritalStatus: read(row, today, SourceFacts.maritalStatus)
    case .guardianship: read(row, today, SourceFacts.guardianship)
    case .adoption: read(row, today, SourceFacts.adoption)
    case .foreignDivorce: read(row, today, SourceFacts.foreignDivorce)
    case .residents: read(row, today, SourceFacts.resident)
    case .birthNotice: read(row, today, SourceFacts.birthNotice)
    case .deathNotice: read(row, today, SourceFacts.deathNotice)
    case .judgment: read(row, today, SourceFacts.judgment)
    case .survey: read(row, today, SourceFacts.survey)
    }
  }

  private static func read<Facts: RowFacts>(
    _ row: SourceRow, _ today: PlainDate?, _ wrap: (Facts) -> SourceFacts
  ) -> (facts: SourceFacts?, problems: [RowProblem]) {
    let reading = Reading<Facts>(row, today: today)
    return (reading.facts.map(wrap), reading.problems)
  }
}
