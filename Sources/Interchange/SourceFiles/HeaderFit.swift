import CivilRegistration

/// How the cells of a row fit one layout.
struct HeaderFit {
  let layout: HeaderLayout
  /// By the column's place in the file: the place in the layout.
  private(set) var places: [Int?] = []
  private(set) var matched = 0
  /// Columns that no other kind has.
  private(set) var distinctive = 0

  /// By the column's place in the file: what it is when only people of one sex stand in it.
  private var sexed: [Int: SexedColumn] = [:]

  /// `options` are the places that each cell may name, the likeliest first; a place is given once, but for
  /// the columns of the two sexes.
  init(_ layout: HeaderLayout, _ options: [[Int]], sexed columns: [SexedColumn?] = []) {
    self.layout = layout
    var taken: Set<Int> = []
    for (at, column) in options.enumerated() {
      guard let place = column.first(where: { !taken.contains($0) }) else {
        take(columns.indices.contains(at) ? columns[at] : nil, &taken)
        continue
      }
      taken.insert(place)
      places.append(place)
      matched += 1
      if layout.isDistinctive[place] { distinctive += 1 }
    }
  }

  private mutating func take(_ column: SexedColumn?, _ taken: inout Set<Int>) {
    let isOther = column.map { column in sexed.values.contains { $0.place == column.place } }
    guard let column, isOther == true || !taken.contains(column.place) else {
      places.append(nil)
      return
    }
    sexed[places.count] = column
    places.append(column.place)
    taken.insert(column.place)
    matched += 1
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

  /// Whether a register's number or volume is named: then the rows are no list of people.
  var namesBook: Bool {
    ["so", "quyenSo"].contains { name in
      layout.columns.firstIndex(of: name).map { places.contains($0) } ?? false
    }
  }

  /// Why the row is no header of the layout.
  func notFound(_ found: [String]) -> SourceFileProblem {
    .headerNotFound(
      found: found, closest: layout.kind, needed: lacking + (hasDay ? [] : ["ngayDangKy"]))
  }

  func match(_ headers: [String], row: Int) -> HeaderMatch {
    var targets: [HeaderMatch.Target] = []
    var unknown: [String] = []
    for (place, header) in zip(places, headers) {
      if let column = sexed[targets.count] {
        targets.append(.sexed(birth: column.birth, sex: column.sex, word: column.word))
      } else if let place {
        targets.append(.column(place))
      } else {
        let name = header.isEmpty ? ColumnLetters.name(of: targets.count) : header
        if !header.isEmpty { unknown.append(header) }
        targets.append(.extra(header: name))
      }
    }
    let present = Set(places.compactMap { $0 } + sexed.values.map(\.sex))
    let missing = layout.columns.indices.filter { !present.contains($0) }
    return HeaderMatch(
      kind: layout.kind, headerRow: row, targets: targets, unknownColumns: unknown,
      missingColumns: missing.map { layout.columns[$0] }, score: matched)
  }
}
