/// The register books of a commune of which entries are read.
public enum RegisterKind: String, CaseIterable, Hashable, Sendable {
  case birth, death, marriage, parentage
  /// The book of marital-status certificates.
  case maritalStatus
}
