internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The two papers of a pair as a person compares them.
struct MatchSides {
  /// Somebody whom a paper names.
  private struct Person {
    var role: String
    var name: String
    var sex: String
    var village: String
    var identifier: String
    var bornOn: PartialDate?
  }

  let connection: any SQLConnection

  func pair(_ candidate: MatchCandidate, doubt: MatchDoubtNote?) throws -> MatchPair {
    MatchPair(
      id: candidate.id, left: try side(candidate.left), right: try side(candidate.right),
      reasons: candidate.reasons.map { MessageCode($0.rawValue) }, verdict: nil,
      permille: candidate.permille, weights: candidate.weights,
      isPresumedSame: candidate.presumption == .same, doubt: doubt)
  }

  func pair(_ kept: DecidedPairs.Kept) throws -> DecidedPair {
    DecidedPair(
      id: "\(kept.left)~\(kept.right)", left: try side(kept.left), right: try side(kept.right),
      verdict: kept.verdict, reason: kept.reason, actor: kept.actor, recordedAt: kept.recordedAt)
  }

  private func side(_ paperID: String) throws -> MatchSide {
    let people = try connection.rows(
      """
      SELECT role, name, sex, village, identifier, birth_on FROM person_mention WHERE paper_id = \(paperID)
      ORDER BY role
      """
    ) {
      Person(
        role: $0.text(0), name: $0.text(1), sex: $0.text(2), village: $0.text(3),
        identifier: $0.text(4), bornOn: PartialDate(iso8601: $0.text(5)))
    }
    let couple = people.filter { $0.role == "husband" || $0.role == "wife" }
    let main = people.first {
      ["child", "deceased", "resident", "surveyed", "husband"].contains($0.role)
    }
    let paper = try connection.firstRow(
      """
      SELECT kind, reference, event_on, issued_on, issuer, mother_name, father_name FROM paper
      WHERE id = \(paperID)
      """
    ) { row in
      MatchSide(
        kind: row.text(0), reference: row.text(1),
        name: couple.isEmpty
          ? main?.name ?? "" : couple.map(\.name).joined(separator: " – "),
        eventDate: PartialDate(iso8601: row.text(2)), sex: couple.isEmpty ? main?.sex ?? "" : "",
        relatedName: row.text(5),
        village: people.lazy.map(\.village).first { !$0.isEmpty } ?? "",
        reportedBy: row.text(4), registeredOn: PartialDate(iso8601: row.text(3)),
        fatherName: row.text(6),
        identifier: couple.isEmpty
          ? main?.identifier ?? ""
          : couple.map(\.identifier).filter { !$0.isEmpty }.joined(separator: " – "),
        bornOn: main?.role == "deceased" ? main?.bornOn : nil)
    }
    guard let paper else { throw MatchRefusal.unknownPair }
    return paper
  }
}
