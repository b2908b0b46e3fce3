/// Which papers belong together: a forest in which joined papers have one root.
struct Merging {
  private var parents: [Int32]

  init(count: Int) {
    parents = (0..<Int32(count)).map { $0 }
  }

  mutating func root(of item: Int) -> Int {
    var root = item
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var step = item
    while step != root {
      let next = Int(parents[step])
      parents[step] = Int32(root)
      step = next
    }
    return root
  }

  /// The smaller root stays the root.
  mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(of: first), root(of: second))
    if a < b { parents[b] = Int32(a) } else if b < a { parents[a] = Int32(b) }
  }
}
