/// The standings of the events of one year.
struct CohortTally {
  /// Towards the last day by law; it also holds how many are registered, and how many presumed.
  var legal = StandingTally()
  /// Towards the last day by counting days alone.
  var plain = StandingTally()
}
