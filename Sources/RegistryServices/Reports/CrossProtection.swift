import VitalStatistics

/// A cross table with noise, tried as a curious reader would: each row and column is known to make its total.
/// What that gives away is left out, until nothing is given away any more.
struct CrossProtection {
  private let relations: [AdditiveRelation]
  private let unseen: [String]

  /// From the exact counts, the totals last. Where the parts do not make their total, something is not in the
  /// table, and nobody outside knows how much.
  init(_ exact: [[Int]]) {
    let last = (row: exact.count - 1, column: (exact.first?.count ?? 1) - 1)
    var relations: [AdditiveRelation] = []
    var unseen: [String] = []
    func add(_ whole: (Int, Int), _ parts: [(Int, Int)]) {
      guard !parts.isEmpty else { return }
      var names = parts.map(Self.name)
      if parts.reduce(0, { $0 + exact[$1.0][$1.1] }) != exact[whole.0][whole.1] {
        names.append("\(Self.name(whole))/rest")
        unseen.append("\(Self.name(whole))/rest")
      }
      relations.append(AdditiveRelation(whole: Self.name(whole), parts: names))
    }
    for row in exact.indices {
      add((row, last.column), (0..<max(0, last.column)).map { (row, $0) })
    }
    for column in 0...max(0, last.column) where last.row >= 0 {
      add((last.row, column), (0..<last.row).map { ($0, column) })
    }
    self.relations = relations
    self.unseen = unseen
  }

  /// The counts as they may be told; nil where one is left out.
  func protected(_ told: [[Int]]) -> [[Int?]] {
    var cells: [[Int?]] = told
    let test = DifferencingTest(relations: relations)
    while true {
      var published = unseen.map { PublishedCell(id: $0, value: nil) }
      for (row, line) in cells.enumerated() {
        published += line.enumerated().map {
          PublishedCell(id: Self.name((row, $0.offset)), value: $0.element)
        }
      }
      let found = Set(test.findings(in: published).flatMap(\.cells))
      var isChanged = false
      for row in cells.indices {
        for column in cells[row].indices
        where cells[row][column] != nil && found.contains(Self.name((row, column))) {
          cells[row][column] = nil
          isChanged = true
        }
      }
      guard !found.isEmpty else { return cells }
      // It still finds somebody in what is left out already: then the totals alone are told.
      guard isChanged else { return Self.totals(cells) }
    }
  }

  private static func totals(_ cells: [[Int?]]) -> [[Int?]] {
    cells.indices.map { row in
      cells[row].indices.map { column in
        row == cells.count - 1 && column == cells[row].count - 1 ? cells[row][column] : nil
      }
    }
  }

  private static func name(_ place: (Int, Int)) -> String { "\(place.0).\(place.1)" }
}
