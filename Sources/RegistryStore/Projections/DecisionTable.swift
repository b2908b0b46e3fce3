internal import RegistryServices
internal import SQLToolkit

/// Standing decisions on pairs of papers.
enum DecisionTable {
  static func keep(
    _ decision: MatchDecision, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    try withdraw(decision, connection)
    let values: [SQLValue] = [
      .text(decision.left), .text(decision.right), .text(decision.verdict.rawValue),
      .text(decision.reason), .text(header.actor), .integer(header.sequence),
    ]
    try connection.insert(insertDecision, values)
  }

  static func withdraw(_ decision: MatchDecision, _ connection: any SQLConnection) throws {
    try connection.run(
      """
      DELETE FROM match_decision
      WHERE left_paper = \(decision.left) AND right_paper = \(decision.right)
      """)
  }

  /// In the order in which they were made.
  static func all(_ connection: any SQLConnection) throws -> [MatchDecision] {
    try connection.rows(
      "SELECT left_paper, right_paper, verdict, reason FROM match_decision ORDER BY seq"
    ) { row in
      guard let verdict = MatchVerdict(rawValue: row.text(2)) else {
        throw VerificationProblem.projection(table: "match_decision", key: row.text(0))
      }
      return MatchDecision(
        left: row.text(0), right: row.text(1), verdict: verdict, reason: row.text(3))
    }
  }

  private static let insertDecision = SQLInsert(
    "match_decision", ["left_paper", "right_paper", "verdict", "reason", "actor", "seq"])
}
