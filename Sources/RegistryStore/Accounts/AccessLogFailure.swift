/// Why an event was not kept in the access log.
public enum AccessLogFailure: Error, Sendable, Equatable {
  /// What was given as an id is none: it may be a name or somebody's number, which the log must not
  /// hold.
  case subjectIsNoID
}
