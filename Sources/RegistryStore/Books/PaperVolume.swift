internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// How far a volume was written on paper, as the entries that came in files say.
struct PaperVolume {
  let connection: any SQLConnection
  let kind: BookKind
  let year: Int

  /// The volume and the page of an entry of the commune; nil when none bears the number, or it does not say.
  func place(of number: Int) throws -> (volume: Int, page: Int)? {
    try rows("paper.entry_number = \(number)").lazy.compactMap { row in
      guard let volume = row.volume, let page = row.page else { return nil }
      return (volume, page)
    }.first
  }

  /// How many entries a page of the volume bears, when several pages are known; nil otherwise.
  func entriesPerPage(_ volume: Int) throws -> Int? {
    let rows = try rows("paper.entry_number > 0").filter { $0.volume == volume }
    let counts = Dictionary(rows.compactMap(\.page).map { ($0, 1) }, uniquingKeysWith: +)
    guard counts.count >= Self.pagesThatTell else { return nil }
    return counts.values.max().flatMap { (1...20).contains($0) ? $0 : nil }
  }

  /// One page may be half full; of several one would be whole.
  private static let pagesThatTell = 3

  /// Where the volume stands behind its last number: its first number, the page of the next entry, and how
  /// many entries that page bears. `page` is what an officer says of it; nil to have it worked out.
  func standing(
    _ volume: Int, after last: Int, page: Int?, entriesPerPage: Int
  ) throws -> BookOpened.OnPaper? {
    let rows = try rows("paper.entry_number > 0 AND paper.entry_number <= \(last)")
      .filter { $0.volume == volume }
    // The first volume of a year begins with its first number.
    var first = volume == 1 ? 1 : rows.map(\.number).min() ?? last + 1
    let lastPage = rows.compactMap(\.page).max()
    let onLast = rows.filter { $0.page == lastPage }.count
    var next = page
    if next == nil, let lastPage { next = onLast < entriesPerPage ? lastPage : lastPage + 1 }
    let natural = (last + 1 - first) / entriesPerPage + 1
    let found = next ?? natural
    guard found > 1 || first <= last else { return nil }
    if first > last, volume > 1 { first = max(1, last + 1 - (found - 1) * entriesPerPage) }
    let standing = rows.filter { $0.page == found }.count
    let byNumber = (last + 1 - first) % entriesPerPage
    let onPage = rows.isEmpty && found == natural ? byNumber : standing
    return BookOpened.OnPaper(
      firstNumber: first, page: found, entriesOnPage: min(onPage, entriesPerPage - 1))
  }

  private struct Row {
    var number: Int
    var volume: Int?
    var page: Int?
  }

  private func rows(_ condition: SQLQuery) throws -> [Row] {
    guard let source = kind.register?.source else { return [] }
    let own = try RegisterOpened.read(connection).ownPlaces
    var found: [Row] = []
    try connection.forEachRow(
      """
      SELECT paper.entry_number, paper.volume, paper.page, paper.issuer FROM paper
      WHERE paper.kind = \(source.rawValue) AND paper.book_year = \(year) AND \(condition)
      """
    ) { row in
      guard own.contains(row.text(3)) ?? false else { return }
      found.append(
        Row(
          number: row.integer(0), volume: Self.number(row.text(1)), page: Self.number(row.text(2))))
    }
    return found
  }

  /// `03/2026` and `03-TP/HT-2026-KS` are 3; nil for what begins with no number of a volume or a page.
  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    return Int(digits).flatMap { (1...9_999).contains($0) ? $0 : nil }
  }
}
