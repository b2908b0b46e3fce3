public import CivilDate

/// The office at the head of a paper.
public struct PaperAgency: Hashable, Sendable {
  /// Its name in capitals: `ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO`.
  public var name: String
  /// The same inside a sentence: `Ủy ban nhân dân xã Hưng Đạo`.
  public var inText: String
  /// The agency above it, in capitals; empty where the form does not name it.
  public var superior: String
  /// The place before the date: `Hưng Đạo`.
  public var place: String

  /// Without the name inside a sentence it is the one in capitals.
  public init(name: String, inText: String? = nil, superior: String = "", place: String) {
    self.name = name
    self.inText = inText ?? name
    self.superior = superior
    self.place = place
  }

  /// `Hưng Đạo, ngày 05 tháng 02 năm 2026`: the day below 10 and the months 1 and 2 with a zero in
  /// front (Decree 30/2020/NĐ-CP, annex I).
  public func placeAndDate(_ day: PlainDate) -> String {
    let (year, month, date) = day.components
    let dayText = date < 10 ? "0\(date)" : String(date)
    let monthText = month < 3 ? "0\(month)" : String(month)
    return "\(place), ngày \(dayText) tháng \(monthText) năm \(year)"
  }
}
