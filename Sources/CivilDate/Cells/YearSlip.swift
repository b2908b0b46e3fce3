/// Years that a mistyped year can have been meant for: one digit wrong, two turned round, one too many or a
/// zero too few.
enum YearSlip {
  /// Registers and the people in them belong to these years; a guess outside is none.
  private static let likelyYears = 1900...2049

  /// The candidates, in order; none when there are more than three, for then they say nothing.
  static func candidates(for digits: String) -> [Int] {
    var found: Set<Int> = []
    let figures = digits.utf8.compactMap { DigitText.digit($0) }
    guard (3...5).contains(figures.count) else { return [] }
    for variant in variants(of: figures) {
      let year = variant.reduce(0) { $0 * 10 + $1 }
      if likelyYears.contains(year) { found.insert(year) }
    }
    return found.count <= 3 ? found.sorted() : []
  }

  private static func variants(of figures: [Int]) -> [[Int]] {
    switch figures.count {
    case 3:
      return (0...3).map { figures[..<$0] + [0] + figures[$0...] }.map(Array.init)
    case 5:
      // "05005" for 5005, itself typed for 2005: the zero in front is no digit of the year.
      if figures[0] == 0 { return variants(of: Array(figures.dropFirst())) }
      return figures.indices.map { index in
        var rest = figures
        rest.remove(at: index)
        return rest
      }
    default:
      return replacements(in: figures) + turnedRound(figures)
    }
  }

  private static func replacements(in figures: [Int]) -> [[Int]] {
    figures.indices.flatMap { index in
      (0...9).map { digit in
        var changed = figures
        changed[index] = digit
        return changed
      }
    }
  }

  private static func turnedRound(_ figures: [Int]) -> [[Int]] {
    figures.indices.dropLast().map { index in
      var changed = figures
      changed.swapAt(index, index + 1)
      return changed
    }
  }
}
