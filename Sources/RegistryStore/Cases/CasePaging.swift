internal import CivilDate
internal import RecordLinkage
internal import RegistryServices

/// Filters, orders and cuts a list of cases as its query asks.
struct CasePaging {
  let query: CaseQuery
  let asOf: PlainDate
  let title: String

  static let casesPerPage = 50

  func list(_ all: [NamedCase]) -> CaseList {
    let inVillage = all.filter { query.village == nil || $0.village == query.village }
    let inState = all.filter { query.state == nil || $0.state == query.state }
    let rows = ordered(inVillage.filter { query.state == nil || $0.state == query.state })
    let size = query.page == 0 ? max(1, rows.count) : Self.casesPerPage
    let pageCount = max(1, (rows.count + size - 1) / size)
    let page = min(max(1, query.page), pageCount)
    let start = min(rows.count, (page - 1) * size)
    var answered = query
    answered.page = page
    return CaseList(
      query: answered, asOf: asOf, title: title,
      years: Set(all.compactMap { $0.eventDate?.year }).sorted(by: >),
      states: CaseState.allCases.map { state in
        CaseList.Count(key: state, count: inVillage.count { $0.state == state })
      },
      villages: counts(inState.map(\.village)),
      rows: Array(rows[start..<min(rows.count, start + size)]), total: rows.count,
      pageCount: pageCount)
  }

  /// Vietnamese dictionary order.
  static func sortKey(_ text: String) -> String { VietnameseText.sortKey(text) }

  private func counts(_ villages: [String]) -> [CaseList.Count<String>] {
    var counts: [String: Int] = [:]
    for village in villages { counts[village, default: 0] += 1 }
    return counts.map { CaseList.Count(key: $0.key, count: $0.value) }
      .sorted { Self.sortKey($0.key) < Self.sortKey($1.key) }
  }

  private func ordered(_ cases: [NamedCase]) -> [NamedCase] {
    switch query.order {
    case .lastDay: Self.ordered(cases) { $0.lastDay?.dayNumber ?? .max }
    case .eventDate: Self.ordered(cases) { $0.eventDate?.earliest.dayNumber ?? .max }
    case .name: Self.ordered(cases) { VietnameseText.nameSortKey($0.name) }
    case .village: Self.ordered(cases) { Self.sortKey($0.village) }
    }
  }

  /// Each case's key is made once: a key in dictionary order costs more than comparing two.
  private static func ordered(
    _ cases: [NamedCase], by key: (NamedCase) -> some Comparable
  ) -> [NamedCase] {
    cases.map { (key: key($0), item: $0) }
      .sorted { ($0.key, $0.item.id) < ($1.key, $1.item.id) }
      .map(\.item)
  }
}
