import CivilDate

/// The language of a report: its sentences, its numbers, its dates.
public struct ReportWording: Sendable {
  /// The languages in which a report is made.
  public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
  }

  public let language: Language
  private let text: @Sendable (MessageCode) -> String

  /// `text` finds the sentence of a code in the language.
  public init(_ language: Language, text: @escaping @Sendable (MessageCode) -> String) {
    self.language = language
    self.text = text
  }

  func say(_ key: String, _ values: String...) -> String { text(MessageCode(key, values)) }

  func date(_ day: PlainDate) -> String {
    language == .vietnamese ? day.slashed : "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
  }

  func month(_ month: Int) -> String {
    language == .vietnamese ? "\(month)" : String(Self.months[month - 1].prefix(3))
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  func number(_ number: Int) -> String {
    AdministrativeCell.count(number).text.translated(language)
  }

  func decimal(_ value: Double, places: Int) -> String {
    AdministrativeCell(.decimal(value, places: places)).text.translated(language)
  }

  /// A number as a cell: a number for a reader of Vietnamese, whose form cells have, else its text.
  func cell(_ number: Int, isBold: Bool = false) -> AdministrativeCell {
    language == .vietnamese
      ? .count(number, isBold: isBold) : .text(self.number(number), isBold: isBold)
  }

  func cell(_ value: Double?, places: Int, isBold: Bool = false) -> AdministrativeCell {
    guard let value else { return AdministrativeCell(.missing("…"), isBold: isBold) }
    return language == .vietnamese
      ? AdministrativeCell(.decimal(value, places: places), isBold: isBold)
      : .text(decimal(value, places: places), isBold: isBold)
  }
}

extension String {
  /// Points and commas change their places in English.
  fileprivate func translated(_ language: ReportWording.Language) -> String {
    guard language == .english else { return self }
    return String(map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}
