internal import RegistryServices
internal import SQLToolkit

/// Pairs of papers of which somebody was not sure.
enum DoubtTable {
  static func keep(
    _ doubt: MatchDoubt, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    try drop(doubt.left, doubt.right, connection)
    guard !doubt.isWithdrawn else { return }
    try connection.insert(
      insertion,
      [
        .text(doubt.left), .text(doubt.right), .text(doubt.reason), .text(header.actor),
        .text(doubt.author), .integer(header.sequence),
      ])
  }

  /// A decision answers the doubt.
  static func drop(_ left: String, _ right: String, _ connection: any SQLConnection) throws {
    try connection.run(
      "DELETE FROM match_doubt WHERE left_paper = \(left) AND right_paper = \(right)")
  }

  /// What somebody was not sure of; nil when nobody was.
  static func find(
    _ left: String, _ right: String, _ connection: any SQLConnection
  ) throws -> MatchDoubtNote? {
    try connection.firstRow(
      """
      SELECT author, reason FROM match_doubt WHERE left_paper = \(left) AND right_paper = \(right)
      """
    ) { MatchDoubtNote(author: $0.text(0), reason: $0.text(1)) }
  }

  private static let insertion = SQLInsert(
    "match_doubt", ["left_paper", "right_paper", "reason", "actor", "author", "seq"])
}
