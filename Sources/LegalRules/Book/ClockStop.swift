/// The date that decides whether a registration was on time.
public enum ClockStop: String, CaseIterable, Hashable, Sendable {
  /// The date of the register entry.
  case registeredOn
  /// The date on which the declaration was handed in.
  case receivedOn
}
