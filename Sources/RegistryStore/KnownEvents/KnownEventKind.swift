/// Kinds of events and people that are kept by year.
enum KnownEventKind: String, CaseIterable, Sendable {
  case birth, death, divorce, surveyed, resident, registered
}
