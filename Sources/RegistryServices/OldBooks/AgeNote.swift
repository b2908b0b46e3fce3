public import CivilDate

/// The year of birth that an old book gives as an age, and the note that a copy needs: an entry of 1975 that
/// says 25 years of age is of somebody born in 1950 (Circular 04/2020/TT-BTP, article 23.2).
public struct AgeNote: Sendable, Equatable {
  public var birthYear: Int
  /// `Sinh năm 1950 (sổ ghi 25 tuổi)`.
  public var text: String

  /// Nil unless the cell holds an age and nothing else, and the day of the entry is known.
  public init?(cell: String, writtenOn day: PartialDate?) {
    let read = CellDate(cell)
    guard read.date == nil, let age = read.age, let year = day?.year else { return nil }
    birthYear = year - age
    text = "Sinh năm \(year - age) (sổ ghi \(age) tuổi)"
  }
}
