internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// What a case shows of a paper: whose it is, who wrote it.
struct PaperSummary: Sendable {
  let id: String
  let kind: String
  let reference: String
  let issuer: String
  let issuedOn: PartialDate?
  let name: String
  let relatedName: String
  let village: String
  /// The part of the person whom the paper is about.
  let role: String

  var mention: NamedCase.Mention {
    NamedCase.Mention(kind: kind, reference: reference, reportedBy: issuer, paperID: id)
  }

  var personID: String { PersonReference(paperID: id, role: role).text }

  /// Summaries of papers by their ids.
  static func load(
    _ ids: Set<String>, _ connection: any SQLConnection
  ) throws -> [String: PaperSummary] {
    var people: [String: [(role: String, name: String, village: String)]] = [:]
    var summaries: [String: PaperSummary] = [:]
    let all = ids.sorted()
    for start in stride(from: 0, to: all.count, by: idsPerQuery) {
      let some = Array(all[start..<min(start + idsPerQuery, all.count)])
      try connection.forEachRow(
        """
        SELECT paper_id, role, name, village FROM person_mention
        WHERE paper_id IN \(anyOf: some) ORDER BY paper_id, role
        """
      ) { row in people[row.text(0), default: []].append((row.text(1), row.text(2), row.text(3))) }
      try connection.forEachRow(
        """
        SELECT id, kind, reference, issuer, issued_on, mother_name FROM paper
        WHERE id IN \(anyOf: some)
        """
      ) { row in
        let id = row.text(0)
        summaries[id] = PaperSummary(
          id: id, kind: row.text(1), reference: row.text(2), issuer: row.text(3),
          issuedOn: PartialDate(iso8601: row.text(4)), motherName: row.text(5),
          people: people[id] ?? [])
      }
    }
    return summaries
  }

  /// Few enough for either engine's limit on bound values.
  private static let idsPerQuery = 500

  private init(
    id: String, kind: String, reference: String, issuer: String, issuedOn: PartialDate?,
    motherName: String, people: [(role: String, name: String, village: String)]
  ) {
    self.id = id
    self.kind = kind
    self.reference = reference
    self.issuer = issuer
    self.issuedOn = issuedOn
    let couple = people.filter { $0.role == "husband" || $0.role == "wife" }
    let own = people.first { ["child", "deceased", "resident", "surveyed"].contains($0.role) }
    name = couple.isEmpty ? own?.name ?? "" : couple.map(\.name).joined(separator: " – ")
    role = own?.role ?? couple.first?.role ?? ""
    relatedName = motherName
    village = people.lazy.map(\.village).first { !$0.isEmpty }?.villageName ?? ""
  }
}

extension String {
  /// The village of an address: what stands before the first comma.
  fileprivate var villageName: String {
    split(separator: ",", maxSplits: 1).first.map(String.init) ?? self
  }
}
