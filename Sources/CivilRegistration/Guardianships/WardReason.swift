/// Why somebody needs a guardian (civil code 91/2015/QH13, article 47).
public enum WardReason: String, CaseIterable, Hashable, Sendable {
  /// A minor without parents, or whose parents nobody knows.
  case minorWithoutParents
  /// A minor whose parents cannot care for it.
  case minorParentsUnable
  /// Somebody whom a court found without capacity.
  case incapacitated
  /// Somebody whom a court found to have difficulty in understanding and controlling what they do.
  case difficulty

  /// Whether the ward is a minor.
  var isMinor: Bool { self == .minorWithoutParents || self == .minorParentsUnable }
}
