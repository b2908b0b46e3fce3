internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The entries that a decision of the province took back: they stay in the book, and say nothing any more (decree
/// 120/2025/NĐ-CP, article 6).
struct RevokedEntries {
  let connection: any SQLConnection

  /// Those of some entries that were revoked.
  func among(_ ids: some Sequence<String>) throws -> Set<String> {
    let asked = Set(ids)
    guard !asked.isEmpty else { return [] }
    // Few entries are ever amended: only their acts are read.
    let amended = try connection.rows(
      """
      SELECT DISTINCT thing FROM office_trail
      WHERE thing IN \(anyOf: asked.sorted())
        AND kind IN (\(ActKind.entryNoted.rawValue), \(ActKind.entryAmended.rawValue))
      """
    ) { $0.text(0) }
    let trail = OfficeTrail(connection)
    return Set(
      try amended.filter { id in
        try trail.amendments(of: id).contains { $0.amendment.kind == .revocation }
      })
  }
}
