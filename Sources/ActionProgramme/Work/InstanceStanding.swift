/// Where an instance stands on a day: what was recorded of it, seen beside its due day.
public enum InstanceStanding: String, CaseIterable, Sendable {
  case notStarted = "not-started"
  case underWay = "under-way"
  case done
  case nothingArose = "nothing-arose"
  /// Not done, and its due day is past.
  case overdue

  /// Whether something is still to be done.
  public var isOpen: Bool {
    switch self {
    case .notStarted, .underWay, .overdue: true
    case .done, .nothingArose: false
    }
  }
}
