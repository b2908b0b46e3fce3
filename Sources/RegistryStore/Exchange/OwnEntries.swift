internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The entries of our register as comparisons and exports need them.
struct OwnEntries {
  let connection: any SQLConnection

  /// Every entry of a kind.
  func all(_ kind: SourceKind) throws -> [OwnEntry] {
    try load("WHERE paper.kind = \(kind.rawValue)")
  }

  /// Entries of a kind that stand at a point of the exchange, in the order of the books.
  func all(_ kind: SourceKind, in state: ExchangeState) throws -> [OwnEntry] {
    try load(
      """
      JOIN exchange_state ON exchange_state.entry_id = paper.id
      WHERE paper.kind = \(kind.rawValue) AND exchange_state.state = \(state.rawValue)
      """)
  }

  func find(id: String) throws -> (entry: OwnEntry, kind: SourceKind)? {
    let kind = try connection.firstRow("SELECT kind FROM paper WHERE id = \(id)") { $0.text(0) }
    guard let kind = kind.flatMap(SourceKind.init(rawValue:)), kind.isRegister,
      let entry = try load("WHERE paper.id = \(id)").first
    else { return nil }
    return (entry, kind)
  }

  private func load(_ condition: SQLQuery) throws -> [OwnEntry] {
    let places = try connection.rows(
      """
      SELECT paper.id, paper.seq, paper.row_number FROM paper \(condition)
      ORDER BY paper.book_year, paper.entry_number, paper.seq
      """
    ) { (id: $0.text(0), sequence: $0.integer(1), row: $0.integer(2)) }
    let content = PaperContent(connection: connection)
    return try places.compactMap { place in
      guard
        let found = try content.content(
          ofPaper: place.id, sequence: place.sequence, rowNumber: place.row)
      else { return nil }
      return OwnEntry(id: place.id, row: found.row, facts: RowReading.read(found).facts)
    }
  }
}
