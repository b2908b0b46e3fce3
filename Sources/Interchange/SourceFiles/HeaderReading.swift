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
      HeaderFit(
        layout, villageInAddress(readings.map { layout.places(of: $0) }, of: cells, in: layout))
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
  /// use without, a register the day of registration too: a register that lacks it alone is refused, for
  /// its rows would pass for a list of people.
  static func read(words cells: [HeaderCell], row: Int) -> HeaderReading? {
    let neighbours = HeaderNeighbours(cells)
    let isOfCourt = cells.contains(where: \.isOfCourt)
    let all = HeaderLayout.all.map { layout in
      HeaderFit(
        layout,
        villageInAddress(
          neighbours.settled(cells.map { $0.places(in: layout) }, in: layout),
          of: cells.map(\.header), in: layout),
        sexed: cells.map { $0.sexed(in: layout) })
    }.filter { fit in
      // Without the number of its judgments a court's list would pass for a register of marriages.
      fit.matched >= fewestWords
        && (!isOfCourt || [.judgment, .foreignDivorce].contains(fit.layout.kind))
    }
    let headers = cells.map(\.header)
    let fits = all.filter { $0.isComplete && $0.hasDay }
    let best = fits.max { $0.matched < $1.matched }
    if let undated = all.filter({ $0.isComplete && !$0.hasDay && $0.namesBook })
      .max(by: { $0.matched < $1.matched }), undated.matched > best?.matched ?? 0
    {
      return .refused(undated.notFound(found(headers)), score: undated.matched)
    }
    guard let best else {
      guard let closest = all.max(by: { $0.matched < $1.matched }) else { return nil }
      return .notHeader(closest.notFound(found(headers)), score: closest.matched)
    }
    let equal = fits.filter { $0.matched == best.matched }
    guard equal.count == 1 else {
      return .refused(
        .kindAmbiguous(kinds: equal.map(\.layout.kind), found: found(headers)),
        score: best.matched)
    }
    return .matched(best.match(headers, row: row))
  }

  /// A list of people that has an address and no column for villages says the village in the address.
  private static func villageInAddress(
    _ options: [[Int]], of headers: [String], in layout: HeaderLayout
  ) -> [[Int]] {
    guard let village = layout.columns.firstIndex(of: "thonToDanPho"),
      !options.contains(where: { $0.contains(village) }),
      let address = headers.indices.first(where: { place in
        options[place].isEmpty && HeaderPhrase(headers[place])?.isOwnAddress ?? false
      })
    else { return options }
    var options = options
    options[address] = [village]
    return options
  }

  /// Fewer columns than this are a sentence, not a header.
  private static let fewestWords = 3

  private static func found(_ cells: [String]) -> [String] {
    cells.filter { !$0.isEmpty }.prefix(100).map { String($0.prefix(60)) }
  }
}
