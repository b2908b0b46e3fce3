/// Work in independent pieces on several threads, with results in the order of the pieces, so that
/// the number of threads changes nothing but the time.
enum Parallel {
  /// Ranges of at most `size` that cover `count`.
  static func chunks(_ count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  /// The results of `body` for 0..<count.
  static func map<Result: Sendable>(
    count: Int, workers: Int, _ body: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    if workers <= 1 || count <= 1 { return (0..<count).map(body) }
    var results = [Result?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      while next < min(workers, count) {
        let piece = next
        group.addTask { (piece, body(piece)) }
        next += 1
      }
      while let (piece, result) = await group.next() {
        results[piece] = result
        if next < count {
          let piece = next
          group.addTask { (piece, body(piece)) }
          next += 1
        }
      }
    }
    return results.compactMap { $0 }
  }
}
