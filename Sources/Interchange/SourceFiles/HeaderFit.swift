import CivilRegistration

/// How the cells of a row fit one layout.
struct HeaderFit {
  let layout: HeaderLayout
  /// By the column's place in the file: the place in the layout.
  private(set) var places: [Int?] = []
  private(set) var matched = 0
  /// Columns that no other kind has.
  private(set) var distinctive = 0

  /// `options` are the places that each cell may name, the likeliest first; a place is given once.
  init(_ layout: HeaderLayout, _ options: [[Int]]) {
    self.layout = layout
    var taken: Set<Int> = []
    for column in options {
      guard let place = column.first(where: { !taken.contains($0) }) else {
        places.append(nil)
        continue
      }
      taken.insert(place)
      places.append(place)
      matched += 1
      if layout.isDistinctive[place] { distinctive += 1 }
    }
  }

  /// The columns that are missing of those without which a row says nothing.
  var lacking: [String] {
    let present = Set(places.compactMap { $0 }.map { layout.columns[$0] })
    return layout.required.filter { !present.contains($0) }
  }

  var isComplete: Bool { lacking.isEmpty }

  /// Whether a register's day of registration is there.
  var hasDay: Bool {
    guard layout.kind.isRegister, let day = layout.columns.firstIndex(of: "ngayDangKy") else {
      return true
    }
    return places.contains(day)
  }

  func match(_ headers: [String], row: Int) -> HeaderMatch {
    var targets: [HeaderMatch.Target] = []
    var unknown: [String] = []
    for (place, header) in zip(places, headers) {
      if let place {
        targets.append(.column(place))
      } else {
        let name = header.isEmpty ? ColumnLetters.name(of: targets.count) : header
        if !header.isEmpty { unknown.append(header) }
        targets.append(.extra(header: name))
      }
    }
    let present = Set(places.compactMap { $0 })
    let missing = layout.columns.indices.filter { !present.contains($0) }
    return HeaderMatch(
      kind: layout.kind, headerRow: row, targets: targets, unknownColumns: unknown,
      missingColumns: missing.map { layout.columns[$0] }, score: matched)
  }
}
