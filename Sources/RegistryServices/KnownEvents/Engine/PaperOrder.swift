/// The order in which the linkage engine takes the papers of a kind.
///
/// What the papers say gives it, and their references only where they say the same: the engine learns from samples
/// and sums, and the same papers must weigh the same under whichever numbers a ledger gave them.
enum PaperOrder {
  /// The places of the papers in that order; `cells` is what the paper in a place says.
  static func of(_ references: [String], cells: (Int) -> [String]) -> [Int] {
    references.indices.map { (paper: $0, cells: cells($0)) }.sorted { first, second in
      for (own, other) in zip(first.cells, second.cells) where own != other { return own < other }
      return references[first.paper] < references[second.paper]
    }.map(\.paper)
  }
}
