public import CivilDate

/// What an office lacks of one type of equipment, by the standard of a day.
public struct EquipmentNeed: Sendable, Equatable {
  public var type: EquipmentType
  /// By the standard; nil where none is in force on the day.
  public var required: Int?
  /// Good enough to go on working.
  public var usable: Int
  /// Past the years of the standard, though working.
  public var overAge: Int
  public var broken: Int
  /// To be bought: what is required less what is usable and not past its years.
  public var toBuy: Int
  /// In đồng; nil where nothing is to be bought or no price was entered.
  public var cost: Int?
  /// Where the standard comes from.
  public var source: String

  public init(
    type: EquipmentType, required: Int?, usable: Int, overAge: Int, broken: Int, toBuy: Int,
    cost: Int?, source: String
  ) {
    self.type = type
    self.required = required
    self.usable = usable
    self.overAge = overAge
    self.broken = broken
    self.toBuy = toBuy
    self.cost = cost
    self.source = source
  }

  /// The needs of an office with so many posts, one a type.
  ///
  /// The standard in force on the day is the last that began by then. A thing past its years is used
  /// on, and still counted as one to be replaced. A broken one counts as none.
  public static func needs(
    of equipment: [Equipment], standards: [EquipmentStandard], posts: Int, on day: PlainDate
  ) -> [EquipmentNeed] {
    EquipmentType.allCases.map { type in
      let own = equipment.filter { $0.type == type && $0.state != .retired }
      let standard =
        standards.filter { $0.type == type && $0.effectiveFrom.map { $0 <= day } ?? false }
        .max { ($0.effectiveFrom ?? day) < ($1.effectiveFrom ?? day) }
      let working = own.filter { $0.state == .good || $0.state == .worn }
      let overAge = working.count { item in
        guard let life = standard?.lifeYears, let age = item.age(on: day) else { return false }
        return age >= life
      }
      let required = standard.map { $0.perPost * posts + $0.perOffice }
      let toBuy = max(0, (required ?? 0) - (working.count - overAge))
      return EquipmentNeed(
        type: type, required: required, usable: working.count, overAge: overAge,
        broken: own.count - working.count, toBuy: toBuy,
        cost: toBuy == 0 ? nil : standard?.unitCost.map { $0 * toBuy },
        source: standard?.values["source"] ?? "")
    }
  }
}
