/// What a natural guardian is to the ward; law files say who may be one (`guardianship.natural.…`).
public enum GuardianRelation: String, CaseIterable, Hashable, Sendable {
  case sibling, grandparent, auntOrUncle, spouse, parent, child
}
