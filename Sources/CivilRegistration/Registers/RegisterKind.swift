/// The register books of a commune of which entries are read.
public enum RegisterKind: String, CaseIterable, Hashable, Sendable {
  case birth, death, marriage
  /// Nhận cha, mẹ, con.
  case parentage
  case guardianship
  /// Nuôi con nuôi: read by few, and in no search.
  case adoption
  /// Divorces and annulments abroad.
  case foreignDivorce

  /// The registers that everybody of the office may read who reads entries.
  public static let open: Set<RegisterKind> = [
    .birth, .death, .marriage, .parentage, .guardianship, .foreignDivorce,
  ]
}
