public import CivilDate

/// What a version of a rule says, in one of the kinds that law files know.
public enum LawValue: Hashable, Sendable {
  /// The kinds that law files name.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A number of days: `60`.
    case days
    /// A number of minutes: `5`.
    case minutes
    /// `true` or `false`.
    case flag
    /// One word of a small set that the rule knows: `registeredOn`.
    case choice
    /// A day: `2016-01-01`.
    case date
    /// Words as they are printed: `Trích lục khai tử`.
    case text
  }

  case days(Int)
  case minutes(Int)
  case flag(Bool)
  case choice(String)
  case date(PlainDate)
  case text(String)

  /// Reads the text of a law file; nil when it is none of the kind.
  public init?(kind: Kind, text: String) {
    switch kind {
    case .days:
      guard let days = Int(text), (0...36_600).contains(days) else { return nil }
      self = .days(days)
    case .minutes:
      guard let minutes = Int(text), (0...1_000_000).contains(minutes) else { return nil }
      self = .minutes(minutes)
    case .flag:
      guard let flag = Bool(text) else { return nil }
      self = .flag(flag)
    case .choice:
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
      self = .choice(text)
    case .date:
      guard let date = PlainDate(iso8601: text) else { return nil }
      self = .date(date)
    case .text:
      guard !text.isEmpty else { return nil }
      self = .text(text)
    }
  }

  public var kind: Kind {
    switch self {
    case .days: .days
    case .minutes: .minutes
    case .flag: .flag
    case .choice: .choice
    case .date: .date
    case .text: .text
    }
  }

  /// The value as law files and `hotich law` write it.
  public var text: String {
    switch self {
    case .days(let days): String(days)
    case .minutes(let minutes): String(minutes)
    case .flag(let flag): String(flag)
    case .choice(let word), .text(let word): word
    case .date(let date): date.iso8601
    }
  }
}
