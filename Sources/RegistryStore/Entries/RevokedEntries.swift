internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The entries that a decision of the province took back: they stay in the book, and say nothing any more (decree
/// 120/2025/NĐ-CP, article 6).
struct RevokedEntries {
  let connection: any SQLConnection

  /// Keeps what a later act revokes; nothing for any other act. The entry is void from the day of the decision.
  func keep(_ amended: AmendedEntry) throws {
    guard amended.kind == .revocation else { return }
    let decidedOn = amended.circumstances[AmendmentCircumstance.qdNgay.rawValue]
      .flatMap { CellDate($0).date?.date }
    try connection.insert(
      Self.insertRevoked,
      [.text(amended.entryID), .text((decidedOn ?? amended.notedOn).iso8601)])
  }

  /// Those of some entries that were revoked.
  func among(_ ids: some Sequence<String>) throws -> Set<String> {
    let asked = Set(ids)
    guard !asked.isEmpty else { return [] }
    return Set(
      try connection.rows(
        "SELECT paper_id FROM revoked_entry WHERE paper_id IN \(anyOf: asked.sorted())"
      ) { $0.text(0) })
  }

  /// Those that say nothing any more on a day.
  func void(on day: PlainDate) throws -> Set<String> {
    Set(
      try connection.rows(
        "SELECT paper_id FROM revoked_entry WHERE revoked_on <= \(day.iso8601)"
      ) { $0.text(0) })
  }

  private static let insertRevoked = SQLInsert(
    "revoked_entry", ["paper_id", "revoked_on"], orReplaceBy: ["paper_id"])
}
