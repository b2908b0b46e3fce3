public import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The entries of a register as rows of the exchange format, in the order of the books.
public struct RegisterExport: Sendable {
  /// A header and rows of texts under it.
  public struct Table: Sendable, Equatable {
    public var header: [String]
    public var cells: [[String]]
  }

  private let ledger: CommuneLedger

  public init(ledger: CommuneLedger) {
    self.ledger = ledger
  }

  /// Every column of the kind, then the columns that files brought and the format does not know.
  public func rows(_ kind: SourceKind, year: Int?) async throws -> Table {
    try await ledger.read { connection in
      var condition: SQLQuery = "WHERE kind = \(kind.rawValue)"
      if let year { condition.append(" AND book_year = \(year)") }
      let places = try connection.rows(
        """
        SELECT id, seq, row_number FROM paper \(condition)
        ORDER BY book_year, entry_number, seq
        """
      ) { ($0.text(0), $0.integer(1), $0.integer(2)) }
      let content = PaperContent(connection: connection)
      let entries = try places.compactMap {
        try content.content(ofPaper: $0.0, sequence: $0.1, rowNumber: $0.2)?.row
      }
      return Self.table(entries, kind: kind)
    }
  }

  private static func table(_ entries: [SourceRow], kind: SourceKind) -> Table {
    var extras: [String] = []
    for entry in entries {
      for extra in entry.extras where !extras.contains(extra.header) {
        extras.append(extra.header)
      }
    }
    let cells = entries.map { entry in
      entry.cells
        + extras.map { header in entry.extras.first { $0.header == header }?.text ?? "" }
    }
    return Table(header: kind.columns + extras, cells: cells)
  }
}
