/// How long an office may take, as law files write it: `sameDay`, `3 workingDays`, `24 hours`.
public struct LegalTerm: Hashable, Sendable {
  /// What the term is counted in.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// At once, when the paper comes in: nothing is counted.
    case immediately
    /// By the end of the day of receipt; after the cut-off by the end of the next working day.
    case sameDay
    case hours
    case days
    case workingDays
  }

  /// How many; 0 where nothing is counted.
  public var amount: Int
  public var unit: Unit

  public init(amount: Int = 0, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// Reads the text of a law file; nil for anything else.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let unit = words.last.flatMap({ Unit(rawValue: String($0)) }) else { return nil }
    if unit.isCounted {
      guard words.count == 2, let amount = Int(words[0]), (1...3_660).contains(amount) else {
        return nil
      }
      self.init(amount: amount, unit: unit)
    } else {
      guard words.count == 1 else { return nil }
      self.init(unit: unit)
    }
  }

  /// The term as law files and `hotich law` write it.
  public var text: String { unit.isCounted ? "\(amount) \(unit.rawValue)" : unit.rawValue }
}

extension LegalTerm.Unit {
  /// Whether an amount stands before the unit.
  fileprivate var isCounted: Bool {
    switch self {
    case .immediately, .sameDay: false
    case .hours, .days, .workingDays: true
    }
  }
}
