import CivilRegistration

/// What a row near the top of a sheet turned out to be.
enum HeaderReading: Sendable {
  case matched(HeaderMatch)
  /// A header, but one that cannot be imported, and how many columns it names.
  case refused(SourceFileProblem, score: Int)
  /// Not a header; how many columns it names of the kind that comes nearest.
  case notHeader(SourceFileProblem, score: Int)

  /// Reads one row of cells as a header.
  static func read(_ cells: [String], row: Int) -> HeaderReading {
    let readings = cells.map(ColumnName.readings(of:))
    let fits = HeaderLayout.all.map { Fit($0, readings) }
    let found = cells.filter { !$0.isEmpty }.prefix(100).map { String($0.prefix(60)) }

    let candidates = fits.filter { $0.isComplete && $0.distinctive > 0 }
    guard let best = candidates.max(by: { $0.matched < $1.matched }) else {
      let closest = fits.max { $0.matched < $1.matched }
      var kind: SourceKind?
      if let closest, closest.matched > 0, case .imported(let near) = closest.layout.meaning {
        kind = near
      }
      return .notHeader(
        .headerNotFound(
          found: Array(found), closest: kind, needed: kind == nil ? [] : closest?.lacking ?? []),
        score: closest?.matched ?? 0)
    }
    if candidates.count > 1 {
      let kinds = candidates.compactMap { fit -> SourceKind? in
        if case .imported(let kind) = fit.layout.meaning { kind } else { nil }
      }
      return .refused(.kindAmbiguous(kinds: kinds, found: Array(found)), score: best.matched)
    }
    switch best.layout.meaning {
    case .notImported(let kind):
      return .refused(.kindNotImported(kind: kind), score: best.matched)
    case .imported(let kind):
      return .matched(match(cells, best, kind, row))
    }
  }

  /// How the cells of a row fit one layout.
  private struct Fit {
    let layout: HeaderLayout
    /// By the column's place in the file: the place in the layout.
    var places: [Int?]
    var matched = 0
    var distinctive = 0

    init(_ layout: HeaderLayout, _ readings: [[String]]) {
      self.layout = layout
      places = []
      var taken = Set<Int>()
      for column in readings {
        let reading = column.first { layout.places[$0] != nil }
        guard let reading, let place = layout.places[reading], taken.insert(place).inserted else {
          places.append(nil)
          continue
        }
        places.append(place)
        matched += 1
        if HeaderLayout.distinctive.contains(reading) { distinctive += 1 }
      }
    }

    var lacking: [String] {
      let present = Set(places.compactMap { $0 }.map { layout.columns[$0] })
      return layout.required.filter { !present.contains($0) }
    }
    var isComplete: Bool { lacking.isEmpty }
  }

  private static func match(
    _ cells: [String], _ fit: Fit, _ kind: SourceKind, _ row: Int
  ) -> HeaderMatch {
    var targets: [HeaderMatch.Target] = []
    var unknown: [String] = []
    for (place, header) in zip(fit.places, cells) {
      if let place {
        targets.append(.column(place))
      } else {
        let name = header.isEmpty ? ColumnLetters.name(of: targets.count) : header
        if !header.isEmpty { unknown.append(header) }
        targets.append(.extra(header: name))
      }
    }
    let present = Set(fit.places.compactMap { $0 })
    let missing = fit.layout.columns.indices.filter { !present.contains($0) }
    return HeaderMatch(
      kind: kind, headerRow: row, targets: targets, unknownColumns: unknown,
      missingColumns: missing.map { fit.layout.columns[$0] }, score: fit.matched)
  }
}
