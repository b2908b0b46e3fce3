/// How a judgment came to the office.
public enum JudgmentChannel: String, CaseIterable, Hashable, Sendable {
  /// On paper, from the court.
  case letter
  /// Through the network on which offices send documents.
  case network
  /// By synchronisation with the database of the courts.
  case database
  /// Brought by one of the parties.
  case party
}
