public import CivilDate

/// How many of a thing an office should have, and how long one serves: a recommendation with a date
/// and a source, which a later one replaces.
public struct EquipmentStandard: PlanRecord {
  public static let kind = RecordKind.equipmentStandard
  public static let fields: [RecordField] = [
    RecordField("equipmentType", .choice(EquipmentType.allCases.map(\.rawValue)), isRequired: true),
    RecordField("effectiveFrom", .day, isRequired: true),
    RecordField("perPost", .number(most: 100)),
    RecordField("perOffice", .number(most: 1_000)),
    RecordField("lifeYears", .number(most: 50)),
    RecordField("unitCost", .money),
    RecordField("source", .line(longest: 300), isRequired: true),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var type: EquipmentType? { EquipmentType(rawValue: values["equipmentType"]) }
  public var effectiveFrom: PlainDate? { values.day("effectiveFrom") }
  public var perPost: Int { values.number("perPost") ?? 0 }
  public var perOffice: Int { values.number("perOffice") ?? 0 }
  /// Years of service; nil where the standard sets none.
  public var lifeYears: Int? { values.number("lifeYears") }
  /// What one costs, in đồng; nil until somebody enters a price.
  public var unitCost: Int? { values.number("unitCost") }
}
