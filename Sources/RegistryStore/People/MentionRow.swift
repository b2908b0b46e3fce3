internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// A mention with what its paper adds, as the queries about people read it.
struct MentionRow: Sendable {
  let reference: PersonReference
  let name: String
  let searchKey: String
  let sex: String
  let birthOn: PartialDate?
  let identifier: String
  let village: String
  let kind: String
  let paperReference: String

  /// The columns that `init` reads, in its order.
  static let columns: SQLQuery = """
    person_mention.paper_id, person_mention.role, person_mention.name,
    person_mention.search_key, person_mention.sex, person_mention.birth_on,
    person_mention.identifier, person_mention.village, paper.kind, paper.reference
    """

  /// Mentions under an identity number. The index leaves out mentions without one, and serves only who
  /// says that none of them is wanted: otherwise every mention is read.
  static func has(identifier: String) -> SQLQuery {
    "person_mention.identifier = \(identifier) AND person_mention.identifier <> ''"
  }

  init(_ row: any SQLRow) {
    reference = PersonReference(paperID: row.text(0), role: row.text(1))
    name = row.text(2)
    searchKey = row.text(3)
    sex = row.text(4)
    birthOn = PartialDate(iso8601: row.text(5))
    identifier = row.text(6)
    village = row.text(7)
    kind = row.text(8)
    paperReference = row.text(9)
  }
}
