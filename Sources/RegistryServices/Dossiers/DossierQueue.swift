/// The queues of the desk, in the order of the day.
public enum DossierQueue: String, CaseIterable, Sendable {
  /// Everything that is open.
  case open
  /// Due today or earlier.
  case due
  case waiting
  /// Registered; the result is to be printed and handed over.
  case result
  case ended
}
