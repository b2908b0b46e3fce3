/// A cell as a scanner finds it: its bytes lie between `start` and `end` in the buffer of its row.
struct RawCell {
  enum Kind: UInt8 {
    case number, sharedText, inlineText, formulaText, boolean, error, isoDate
    /// A formula whose result is not in the file; the cell has no bytes.
    case uncalculated
  }

  var column: Int
  var style: Int
  var kind: Kind
  var start: Int
  var end: Int
}

/// Called with each row: its number, its cells that hold something and the bytes of all cells;
/// answers with a problem to end reading.
typealias RawRowHandler = (Int, UnsafeBufferPointer<RawCell>, UnsafePointer<UInt8>) ->
  SourceFileProblem?
