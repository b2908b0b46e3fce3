public import CivilDate

/// An administrative unit under one name and one code, while it had them.
///
/// Codes are those of the statistics office. A code alone does not name a unit: 09931 was xã Cộng Hòa until
/// 30 June 2025 and is xã Hưng Đạo since; and names do not either, for there are two communes Hưng Đạo.
public struct Place: Sendable, Hashable {
  public var level: PlaceLevel
  public var code: String
  /// With its kind: `Xã Hưng Đạo`.
  public var name: String
  /// Code of the unit above; empty for a province.
  public var aboveCode: String
  /// Nil where it is not known.
  public var firstDay: PlainDate?
  /// Nil while the unit exists.
  public var lastDay: PlainDate?

  public init(
    level: PlaceLevel, code: String, name: String, aboveCode: String, firstDay: PlainDate?,
    lastDay: PlainDate?
  ) {
    self.level = level
    self.code = code
    self.name = name
    self.aboveCode = aboveCode
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// Whether the unit exists today.
  public var isPresent: Bool { lastDay == nil }

  /// Whether the unit existed on a day; one whose first day is not known existed on any day before its last.
  public func existed(on day: PlainDate) -> Bool {
    (firstDay.map { $0 <= day } ?? true) && (lastDay.map { day <= $0 } ?? true)
  }
}
