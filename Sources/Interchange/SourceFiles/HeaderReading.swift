import CivilRegistration

/// What a row near the top of a sheet turned out to be.
enum HeaderReading: Sendable {
  case matched(HeaderMatch)
  /// A header, but one that cannot be imported, and how many columns it names.
  case refused(SourceFileProblem, score: Int)
  /// Not a header; how many columns it names of the kind that comes nearest.
  case notHeader(SourceFileProblem, score: Int)

  /// Reads one row of cells as a header of the exchange format.
  static func read(_ cells: [String], row: Int) -> HeaderReading {
    let readings = cells.map(ColumnName.readings(of:))
    let fits = HeaderLayout.all.map { layout in
      HeaderFit(layout, readings.map { layout.places(of: $0) })
    }
    let found = found(cells)
    let candidates = fits.filter { $0.isComplete && $0.distinctive > 0 }
    guard let best = candidates.max(by: { $0.matched < $1.matched }) else {
      let closest = fits.max { $0.matched < $1.matched }
      let kind = closest.flatMap { $0.matched > 0 ? $0.layout.kind : nil }
      return .notHeader(
        .headerNotFound(
          found: found, closest: kind, needed: kind == nil ? [] : closest?.lacking ?? []),
        score: closest?.matched ?? 0)
    }
    guard candidates.count == 1 else {
      return .refused(
        .kindAmbiguous(kinds: candidates.map(\.layout.kind), found: found), score: best.matched)
    }
    return .matched(best.match(cells, row: row))
  }

  /// Reads cells as a header in the words of offices; nil when they are none.
  ///
  /// The kind is the one of which most columns are named. Every kind must name what its rows are of no
  /// use without, a register the day of registration too.
  static func read(words cells: [HeaderCell], row: Int) -> HeaderReading? {
    let fits = HeaderLayout.all.map { layout in
      HeaderFit(layout, cells.map { $0.places(in: layout) })
    }.filter { $0.isComplete && $0.hasDay && $0.matched >= fewestWords }
    guard let best = fits.max(by: { $0.matched < $1.matched }) else { return nil }
    let headers = cells.map(\.header)
    let equal = fits.filter { $0.matched == best.matched }
    guard equal.count == 1 else {
      return .refused(
        .kindAmbiguous(kinds: equal.map(\.layout.kind), found: found(headers)),
        score: best.matched)
    }
    return .matched(best.match(headers, row: row))
  }

  /// Fewer columns than this are a sentence, not a header.
  private static let fewestWords = 3

  private static func found(_ cells: [String]) -> [String] {
    cells.filter { !$0.isEmpty }.prefix(100).map { String($0.prefix(60)) }
  }
}
