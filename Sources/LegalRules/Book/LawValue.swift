public import CivilDate

/// What a version of a rule says, in one of the kinds that law files know.
public enum LawValue: Hashable, Sendable {
  /// The kinds that law files name.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A number of days: `60`.
    case days
    /// `true` or `false`.
    case flag
    /// One word of a small set that the rule knows: `registeredOn`.
    case choice
    /// A day: `2016-01-01`.
    case date
    /// Words as they are printed: `Trích lục khai tử`.
    case text
    /// A number of something that the rule's name says: years of age, months, sheets.
    case count
    /// A sum in đồng: `8000`.
    case money
    /// A time of day: `15:00`.
    case time
    /// How long an office may take: `sameDay`, `3 workingDays`, `24 hours`.
    case term
    /// Several texts, in order.
    case list
  }

  case days(Int)
  case flag(Bool)
  case choice(String)
  case date(PlainDate)
  case text(String)
  case count(Int)
  case money(Int)
  case time(ClockTime)
  case term(LegalTerm)
  case list([String])

  /// Reads the texts of a list in a law file; nil when the kind is no list, or one of them is empty.
  public init?(kind: Kind, texts: [String]) {
    guard kind == .list, !texts.isEmpty, texts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self = .list(texts)
  }

  /// Reads the text of a law file; nil when it is none of the kind.
  public init?(kind: Kind, text: String) {
    switch kind {
    case .days:
      guard let days = Int(text), (0...36_600).contains(days) else { return nil }
      self = .days(days)
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
    case .count:
      guard let count = Int(text), (0...36_600).contains(count) else { return nil }
      self = .count(count)
    case .money:
      guard let money = Int(text), (0...1_000_000_000).contains(money) else { return nil }
      self = .money(money)
    case .time:
      guard let time = ClockTime(text) else { return nil }
      self = .time(time)
    case .term:
      guard let term = LegalTerm(text) else { return nil }
      self = .term(term)
    case .list:
      // A list has several texts, never one.
      return nil
    }
  }

  public var kind: Kind {
    switch self {
    case .days: .days
    case .flag: .flag
    case .choice: .choice
    case .date: .date
    case .text: .text
    case .count: .count
    case .money: .money
    case .time: .time
    case .term: .term
    case .list: .list
    }
  }

  /// The value as law files and `hotich law` write it.
  public var text: String {
    switch self {
    case .days(let number), .count(let number), .money(let number): String(number)
    case .flag(let flag): String(flag)
    case .choice(let word), .text(let word): word
    case .date(let date): date.iso8601
    case .time(let time): time.text
    case .term(let term): term.text
    case .list(let texts): texts.joined(separator: "; ")
    }
  }
}
