public import ActionProgramme
internal import CivilDate

/// Everything that a document about a year of the programme may speak of.
public struct ReportFacts: Sendable, Equatable {
  public var commune: CommuneName
  public var year: Int
  public var plan: PlanView
  /// What was done in the year, oldest first.
  public var changes: [ProgrammeChange]
  /// The books' lines that count, by their kind.
  public var records: [RecordKind: [RecordLine]]
  public var effects: [MeasuredCampaign]

  public init(
    commune: CommuneName, year: Int, plan: PlanView, changes: [ProgrammeChange],
    records: [RecordKind: [RecordLine]], effects: [MeasuredCampaign]
  ) {
    self.commune = commune
    self.year = year
    self.plan = plan
    self.changes = changes
    self.records = records
    self.effects = effects
  }

  /// The lines of a book, oldest first.
  public func lines(_ kind: RecordKind) -> [RecordLine] {
    (records[kind] ?? []).sorted { $0.id < $1.id }
  }

  /// The lines of a book whose day lies in the year.
  public func lines(_ kind: RecordKind, dated field: String) -> [RecordLine] {
    lines(kind).filter { $0.values.day(field)?.year == year }
  }

  /// What the office lacks, by the standards in force on the day.
  public var equipmentNeeds: [EquipmentNeed] {
    EquipmentNeed.needs(
      of: lines(.equipment).map { Equipment($0.values) },
      standards: lines(.equipmentStandard).map { EquipmentStandard($0.values) },
      posts: lines(.staffPost).count, on: plan.asOf)
  }
}
