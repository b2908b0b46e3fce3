/// Reviewed pairs in the order of the tables.
struct ReviewedRows: Sendable {
  struct Pair: Sendable, Hashable {
    var left: UInt32
    var right: UInt32
  }

  /// By rows of the tables (for records that are read twice, the first reading).
  var same: Set<Pair> = []
  var different: Set<Pair> = []

  var isEmpty: Bool { same.isEmpty && different.isEmpty }
}
