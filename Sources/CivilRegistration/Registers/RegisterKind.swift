/// The register books of a commune of which entries are read.
public enum RegisterKind: String, CaseIterable, Hashable, Sendable {
  case birth, death, marriage
}
