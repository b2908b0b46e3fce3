/// Seeks the header among the rows at the top of a sheet or text file.
struct HeaderSearch {
  private(set) var best: HeaderMatch?
  private var refusal: (problem: SourceFileProblem, score: Int)?
  private var nearest: (problem: SourceFileProblem, score: Int)?

  /// Looks at one row; the header that names most columns wins, the upper one on a tie.
  mutating func offer(_ cells: [String], row: Int) {
    switch HeaderReading.read(cells, row: row) {
    case .matched(let match):
      if match.score > best?.score ?? 0 { best = match }
    case .refused(let problem, let score):
      if score > refusal?.score ?? 0 { refusal = (problem, score) }
    case .notHeader(let problem, let score):
      if score > nearest?.score ?? -1 { nearest = (problem, score) }
    }
  }

  /// What to say when nothing was found; a header that is refused outranks rows that are none.
  var problem: (problem: SourceFileProblem, score: Int) {
    if let refusal { return (refusal.problem, refusal.score + 1_000) }
    return nearest ?? (.headerNotFound(found: [], closest: nil, needed: []), -1)
  }
}
