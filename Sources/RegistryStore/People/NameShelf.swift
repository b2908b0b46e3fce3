internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// Keeps the names of everybody in the register at hand, in step with the ledger.
///
/// Nothing of it is stored: it is read from the projections, and every hit is read from them again. A name
/// that nobody bears any more finds nobody.
final class NameShelf: Sendable {
  private struct Kept {
    var index = NameIndex([:])
    /// Names of entries that came since the index was made.
    var recent: [String: Set<UInt16>] = [:]
    /// The last act that is known here; nil before the first look.
    var last: Int?
  }

  private let kept = Mutex(Kept())

  /// So many new names are looked through one by one; more, and the index is made anew.
  private static let mostRecent = 2_000

  init() {}

  /// Folded names that fit, the very name first.
  func find(
    _ words: [String], year: Int?, limit: Int, _ connection: any SQLConnection
  ) throws -> [String] {
    try kept.withLock { kept in
      try Self.follow(&kept, connection)
      var found = kept.index.find(words, year: year, limit: limit)
      let further = NameIndex(kept.recent).find(words, year: year, limit: limit)
      let known = Set(found)
      found += further.filter { !known.contains($0) }
      // A name that came just now stands first too when it is the very name.
      let whole = words.joined(separator: " ")
      if let place = found.dropFirst().firstIndex(of: whole) {
        found.insert(found.remove(at: place), at: 0)
      }
      return found
    }
  }

  /// Reads what the acts since the last look brought.
  private static func follow(_ kept: inout Kept, _ connection: any SQLConnection) throws {
    let last = try connection.firstRow("SELECT max(seq) FROM act") { $0.integer(0) } ?? 0
    guard let known = kept.last else {
      try load(&kept, upTo: last, connection)
      return
    }
    guard last > known else { return }
    let acts = try connection.rows(
      "SELECT kind, subject FROM act WHERE seq > \(known) AND seq <= \(last) LIMIT 5000"
    ) { (kind: $0.text(0), subject: $0.text(1)) }
    // A list brings many papers under one act.
    let lists = [ActKind.fileReceived.rawValue, ActKind.rowSupplemented.rawValue]
    guard acts.count == last - known, !acts.contains(where: { lists.contains($0.kind) }) else {
      try load(&kept, upTo: last, connection)
      return
    }
    let subjects = Array(Set(acts.map(\.subject)))
    for start in stride(from: 0, to: subjects.count, by: 400) {
      let some = Array(subjects[start..<min(start + 400, subjects.count)])
      try connection.forEachRow(
        "SELECT search_key, birth_on FROM person_mention WHERE paper_id IN \(anyOf: some)"
      ) { add($0, to: &kept.recent) }
    }
    kept.last = last
    if kept.recent.count > mostRecent { try load(&kept, upTo: last, connection) }
  }

  private static func load(
    _ kept: inout Kept, upTo last: Int, _ connection: any SQLConnection
  ) throws {
    var people: [String: Set<UInt16>] = [:]
    try connection.forEachRow("SELECT search_key, birth_on FROM person_mention") {
      add($0, to: &people)
    }
    kept = Kept(index: NameIndex(people), recent: [:], last: last)
  }

  private static func add(_ row: any SQLRow, to people: inout [String: Set<UInt16>]) {
    let name = row.text(0)
    guard !name.isEmpty else { return }
    let year = UInt16(row.text(1).prefix(4)) ?? 0
    people[name, default: []].insert(year)
  }
}
