/// How many slips of typing lie between two short texts.
enum EditDistance {
  /// Insertions, deletions, replacements and exchanges of neighbours (optimal string alignment);
  /// `limit + 1` if more than the limit.
  ///
  /// Texts over 32 bytes are compared by their first 32.
  static func osa(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int {
    let n = min(left.count, 32)
    let m = min(right.count, 32)
    guard abs(n - m) <= limit else { return limit + 1 }
    guard n > 0, m > 0 else { return max(n, m) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * 33) { rows in
      var before = 0
      var last = 33
      var current = 66
      for j in 0...m { rows[last + j] = UInt8(j) }
      for i in 1...n {
        rows[current] = UInt8(i)
        var best = i
        for j in 1...m {
          let cost: UInt8 = left[i - 1] == right[j - 1] ? 0 : 1
          var value = min(rows[last + j] + 1, rows[current + j - 1] + 1, rows[last + j - 1] + cost)
          if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
            value = min(value, rows[before + j - 2] + 1)
          }
          rows[current + j] = value
          best = min(best, Int(value))
        }
        if best > limit { return limit + 1 }
        (before, last, current) = (last, current, before)
      }
      return min(Int(rows[last + m]), limit + 1)
    }
  }
}
