/// Why a Word file is not taken as the annex of a plan.
public enum AnnexRefusal: Error, Sendable, Equatable {
  /// What is wrong with a row, for whoever mends it in Word.
  public enum Fault: String, CaseIterable, Sendable {
    /// An item's row has fewer cells than the table has columns.
    case missingCells = "missing-cells"
    /// A cell of an item is merged with its neighbour.
    case mergedAcross = "merged-across"
    /// A cell of an item goes on from the row above.
    case mergedDown = "merged-down"
    /// The first cell is neither a section's numeral nor an item's number.
    case noNumber = "no-number"
    /// An item stands before the first section.
    case noSection = "no-section"
    /// The number stood before in the same section.
    case twice
    /// An item without words.
    case noContent = "no-content"
  }

  /// A row of the table, counted from 1 with the heading, and its fault.
  public struct RowFault: Sendable, Equatable {
    public var row: Int
    public var fault: Fault
    /// The beginning of the row's text.
    public var text: String
  }

  /// The file itself cannot be read; the key of its message and its values.
  case file(code: String, values: [String])
  case notWordFile
  /// No table has the annex's columns.
  case noTable
  /// What is wrong with rows, all of it.
  case rows([RowFault])
}
