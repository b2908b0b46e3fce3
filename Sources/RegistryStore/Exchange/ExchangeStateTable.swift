internal import RegistryServices
internal import SQLToolkit

/// Where entries stand in the exchange.
enum ExchangeStateTable {
  static func keep(
    _ act: ExchangeAct, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    for mark in act.marks {
      try connection.insert(
        insertState,
        [
          .text(mark.entryID), .text(mark.state.rawValue), .text(mark.number),
          .integer(header.sequence),
        ])
    }
  }

  static func find(
    entryID: String, _ connection: any SQLConnection
  ) throws -> (state: ExchangeState, number: String)? {
    try connection.firstRow(
      "SELECT state, number FROM exchange_state WHERE entry_id = \(entryID)"
    ) { row in
      guard let state = ExchangeState(rawValue: row.text(0)) else {
        throw VerificationProblem.projection(table: "exchange_state", key: entryID)
      }
      return (state, row.text(1))
    }
  }

  private static let insertState = SQLInsert(
    "exchange_state", ["entry_id", "state", "number", "seq"], orReplaceBy: ["entry_id"])
}
