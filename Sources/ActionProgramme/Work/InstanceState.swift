/// What a person says of an instance of an item.
public enum InstanceState: String, CaseIterable, Sendable {
  case notStarted = "not-started"
  case underWay = "under-way"
  /// Each expected result has its proof.
  case done
  /// The year brought nothing to do, for instance no draft law was sent for comment.
  case nothingArose = "nothing-arose"
}
