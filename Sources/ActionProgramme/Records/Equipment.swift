public import CivilDate

/// A machine, token or line that the office has.
public struct Equipment: PlanRecord {
  /// In what state it is.
  public enum State: String, CaseIterable, Sendable { case good, worn, broken, retired }

  public static let kind = RecordKind.equipment
  public static let fields: [RecordField] = [
    RecordField("name", .line(longest: 200), isRequired: true),
    RecordField("equipmentType", .choice(EquipmentType.allCases.map(\.rawValue)), isRequired: true),
    RecordField("assetCode", .line(longest: 60)),
    RecordField("boughtOn", .day),
    RecordField("equipmentState", .choice(State.allCases.map(\.rawValue)), isRequired: true),
    RecordField("place", .line(longest: 200)),
    RecordField("note", .text(longest: 2_000)),
  ]

  public let values: RecordValues
  public init(_ values: RecordValues) { self.values = values }

  public var type: EquipmentType? { EquipmentType(rawValue: values["equipmentType"]) }
  public var boughtOn: PlainDate? { values.day("boughtOn") }
  public var state: State { State(rawValue: values["equipmentState"]) ?? .good }

  /// Whole years since it was bought; nil when the day is not known.
  public func age(on day: PlainDate) -> Int? {
    guard let boughtOn, boughtOn <= day else { return nil }
    var years = day.year - boughtOn.year
    if boughtOn.adding(years: years) > day { years -= 1 }
    return years
  }
}
