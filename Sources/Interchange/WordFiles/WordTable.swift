/// A table of a Word file: its rows, each cell with its paragraphs and how it is merged.
struct WordTable {
  struct Cell {
    var paragraphs: [String] = []
    /// Columns that it covers.
    var span = 1
    /// Whether it goes on from the row above.
    var continues = false

    var text: String { paragraphs.filter { !$0.isEmpty }.joined(separator: "\n") }
  }

  var rows: [[Cell]] = []
}
