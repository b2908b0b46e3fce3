public import CivilDate

/// How long an entry waited, by counting days alone: no law and no calendar is in it, so that it never has
/// to be counted anew when a rule changes.
public enum DelayClass: String, Sendable, CaseIterable {
  case within15 = "15"
  case within60 = "60"
  case within365 = "365"
  case longer
  /// The entry is older than the event: one of the two days is wrong.
  case before
  /// A day is known in part, or not at all, or declared by law.
  case open

  public init(occurredOn: PartialDate?, registeredOn: PartialDate?, isDeclared: Bool) {
    guard !isDeclared, let event = occurredOn?.date, let entry = registeredOn?.date else {
      self = .open
      return
    }
    switch entry - event {
    case ..<0: self = .before
    case 0...15: self = .within15
    case 16...60: self = .within60
    case 61...365: self = .within365
    default: self = .longer
    }
  }
}
