/// A kind of register row that offices exchange and this version does not import yet.
public enum NotImportedKind: String, Hashable, Sendable, CaseIterable {
  /// Recognition of parent or child (CMC).
  case parentage
  /// Marital-status certificates (HN).
  case maritalStatus
}
