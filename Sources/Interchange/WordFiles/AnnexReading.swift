public import ActionProgramme
internal import CivilDate
internal import RecordLinkage

/// Reads the annex of a plan from the Word table itself.
///
/// What the table cannot tell (which figures an item is measured by, the targets' percentages) is taken
/// from the plan that stands, item by item; the table's words replace its words.
public struct AnnexReading: Sendable {
  /// An annex as it was read, and what a person should look at.
  public struct Annex: Sendable {
    public var programme: Programme
    /// Items whose time is in words that are not understood: their ids, with the words.
    public var unreadTimes: [String]
    /// Items of the plan before that the table does not have.
    public var gone: [String]
    /// Items that the plan before did not have.
    public var new: [String]
  }

  private let standing: Programme

  public init(standing: Programme) { self.standing = standing }

  /// The annex of a file. Throws `AnnexRefusal`.
  public func read(path: String) throws(AnnexRefusal) -> Annex {
    let tables: [WordTable]?
    do throws(SourceFileProblem) {
      tables = try WordTables.read(path: path)
    } catch {
      let values = error.values.sorted { $0.key < $1.key }.map(\.value)
      throw .file(code: error.code, values: values)
    }
    guard let tables else { throw .notWordFile }
    guard let (table, head) = Self.annexTable(tables) else { throw .noTable }
    return try read(table, after: head)
  }

  /// The columns of the annex by their folded headings, in order.
  private static let headings = [
    "stt", "noi dung", "co quan chu tri", "co quan phoi hop", "ket qua", "thoi gian",
  ]

  private static func annexTable(_ tables: [WordTable]) -> (WordTable, Int)? {
    for table in tables {
      for (place, row) in table.rows.enumerated() {
        let names = row.map { VietnameseText.folded($0.text) }
        guard names.count >= headings.count else { continue }
        if zip(names, headings).allSatisfy({ $0.hasPrefix($1) }) { return (table, place) }
      }
    }
    return nil
  }

  private func read(_ table: WordTable, after head: Int) throws(AnnexRefusal) -> Annex {
    var faults: [AnnexRefusal.RowFault] = []
    var rows = AnnexRows(standing: standing)
    for (place, row) in table.rows.enumerated() where place > head {
      if row.allSatisfy({ $0.text.isEmpty }) { continue }
      if let fault = rows.take(row, columns: Self.headings.count) {
        let text = row.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")
        faults.append(.init(row: place + 1, fault: fault, text: String(text.prefix(80))))
      }
    }
    guard faults.isEmpty else { throw .rows(faults) }
    guard !rows.sections.isEmpty else { throw .noTable }
    var programme = standing
    programme.sections = rows.sections
    programme.agencies = rows.agencies
    let old = Set(standing.items.map(\.id))
    let new = programme.items.map(\.id)
    return Annex(
      programme: programme, unreadTimes: rows.unreadTimes,
      gone: standing.items.map(\.id).filter { !new.contains($0) },
      new: new.filter { !old.contains($0) })
  }
}
