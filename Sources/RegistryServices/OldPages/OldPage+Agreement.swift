internal import CivilDate
internal import CivilRegistration

extension OldPage {
  /// A cell in which the two typings differ.
  public struct Difference: Sendable, Equatable {
    public var row: Int
    public var column: Int
    public var first: String
    public var second: String
  }

  /// The cells in which they differ, by rows; empty until both are there.
  public var differences: [Difference] {
    guard typings.count == 2 else { return [] }
    var found: [Difference] = []
    for row in 0..<rowCount {
      for (column, name) in columns.enumerated() {
        let first = Self.cell(typings[0].cells, row, column)
        let second = Self.cell(typings[1].cells, row, column)
        if !Self.agree(first, second, in: name) {
          found.append(Difference(row: row, column: column, first: first, second: second))
        }
      }
    }
    return found
  }

  /// How many cells both typings say the same in, of all that one of them says something in.
  public var agreement: (same: Int, all: Int) {
    guard typings.count == 2 else { return (0, 0) }
    var all = 0
    for row in 0..<rowCount {
      for column in columns.indices
      where !Self.cell(typings[0].cells, row, column).isEmpty
        || !Self.cell(typings[1].cells, row, column).isEmpty
      {
        all += 1
      }
    }
    return (all - differences.count, all)
  }

  /// What both say, with a text for each cell in which they differ; nil when one of those has none.
  public func settling(_ choices: [String]) -> [[String]]? {
    let open = differences
    guard choices.count == open.count, typings.count == 2 else { return nil }
    var cells = (0..<rowCount).map { row in
      columns.indices.map { Self.cell(typings[0].cells, row, $0) }
    }
    for (difference, choice) in zip(open, choices) {
      cells[difference.row][difference.column] = Self.tidy(choice)
    }
    return cells
  }

  /// The rows that are read once more against the paper: a fifth of them, two at least, spread by the page's
  /// own id so that nobody can know them beforehand.
  public var sample: [Int] {
    let written = (0..<rowCount).filter { row in
      settled.indices.contains(row) && settled[row].contains { !$0.isEmpty }
    }
    let count = min(written.count, max(2, (written.count + 4) / 5))
    guard count > 0 else { return [] }
    var state = id.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    var rest = written
    var chosen: [Int] = []
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      chosen.append(rest.remove(at: Int(state >> 33) % rest.count))
    }
    return chosen.sorted()
  }

  /// Cells as they are kept: single spaces, and a ditto mark is what stands above it.
  public static func spelt(_ cells: [[String]]) -> [[String]] {
    var spelt: [[String]] = []
    for row in cells {
      spelt.append(
        row.enumerated().map { column, text in
          let text = tidy(text)
          guard isDitto(text) else { return text }
          return spelt.last.map { column < $0.count ? $0[column] : "" } ?? ""
        })
    }
    return spelt
  }

  /// `"`, `″`, `〃` and "nt" (như trên), as clerks write them.
  static func isDitto(_ text: String) -> Bool {
    ["\"", "”", "″", "〃", "''", "nt", "-nt-"].contains(text.lowercased())
  }

  /// Dates agree as dates, codes and words as they are.
  private static func agree(_ first: String, _ second: String, in column: String) -> Bool {
    if first == second { return true }
    guard OldPageColumns.isDate(column), !first.isEmpty, !second.isEmpty else { return false }
    let (one, other) = (CellDate(first), CellDate(second))
    guard one.problems.isEmpty, other.problems.isEmpty, let date = one.date else { return false }
    return date == other.date
  }

  private static func cell(_ cells: [[String]], _ row: Int, _ column: Int) -> String {
    guard row < cells.count, column < cells[row].count else { return "" }
    return cells[row][column]
  }

  private static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
