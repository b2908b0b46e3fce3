/// What is done with differences.
public enum ExchangeChoice: String, CaseIterable, Sendable {
  /// Both agree: the entries are marked as held.
  case markHeld
  /// The system is right: its row is taken into our register.
  case takeTheirs
  /// The book is right: the entry is to be sent.
  case keepOurs
  /// Neither; somebody has looked, and that is all.
  case leave
}
