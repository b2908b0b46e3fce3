internal import ActionProgramme
internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// Reads the tables of the plan of one commune.
struct ProgrammeQueries {
  let connection: any SQLConnection
  let commune: String

  /// The adopted plan whose years hold the day, or else the latest adopted one; nil when none was.
  func programme(on day: PlainDate) throws -> Programme? {
    let all = try connection.rows(
      "SELECT body FROM programme WHERE commune = \(commune) ORDER BY id"
    ) { try Programme(canonicalText: $0.text(0)) }
    return all.last { $0.period.contains(day.year) } ?? all.last
  }

  func records(of programme: String) throws -> [InstanceKey: InstanceRecord] {
    var records: [InstanceKey: InstanceRecord] = [:]
    try connection.forEachRow(
      """
      SELECT item, year, version, state, owner_id, owner_name, due, steps FROM programme_instance
      WHERE commune = \(commune) AND programme = \(programme)
      """
    ) { row in
      let key = Self.key(row.text(0), row.integer(1))
      guard let state = InstanceState(rawValue: row.text(3)) else {
        throw VerificationProblem.projection(table: "programme_instance", key: key.item)
      }
      records[key] = InstanceRecord(
        version: row.integer(2), state: state, ownerID: row.text(4), ownerName: row.text(5),
        due: PlainDate(iso8601: row.text(6)), steps: InstanceStep.steps(of: row.text(7)))
    }
    return records
  }

  /// Who recorded an instance last, and when; nil when nobody did.
  func lastAuthor(of key: InstanceKey, in programme: String) throws -> (String, Instant)? {
    try connection.firstRow(
      """
      SELECT author, recorded_at FROM programme_instance
      WHERE commune = \(commune) AND programme = \(programme) AND item = \(key.item)
        AND year = \(key.year ?? 0)
      """
    ) { ($0.text(0), Self.moment($0.text(1))) }
  }

  func evidence(of programme: String) throws -> [InstanceKey: [Evidence]] {
    let all = try evidence("commune = \(commune) AND programme = \(programme)")
    return Dictionary(grouping: all, by: \.key)
  }

  func evidence(id: String) throws -> Evidence? {
    try evidence("commune = \(commune) AND id = \(id)").first
  }

  private func evidence(_ condition: SQLQuery) throws -> [Evidence] {
    try connection.rows(
      """
      SELECT id, item, year, result, kind, title, reference, digest, byte_count, author,
        recorded_at, is_withdrawn
      FROM programme_evidence WHERE \(condition) ORDER BY id
      """
    ) { row in
      guard let kind = Evidence.Kind(rawValue: row.text(4)) else {
        throw VerificationProblem.projection(table: "programme_evidence", key: row.text(0))
      }
      return Evidence(
        id: row.text(0), key: Self.key(row.text(1), row.integer(2)), result: row.integer(3),
        kind: kind, title: row.text(5), reference: row.text(6), digest: row.text(7),
        byteCount: row.integer(8), author: row.text(9), recordedAt: Self.moment(row.text(10)),
        isWithdrawn: row.integer(11) == 1)
    }
  }

  /// Every instance of a plan with what was recorded of it: those that the annex asks for, and those
  /// that the office opened for a year.
  func instances(of programme: Programme) throws -> [ItemInstance] {
    let records = try records(of: programme.id)
    let evidence = try evidence(of: programme.id)
    var instances = programme.plannedInstances
    let planned = Set(instances.map(\.key))
    let opened = Set(records.keys).union(evidence.keys).subtracting(planned)
    instances += opened.compactMap(programme.findInstance)
    let places = Dictionary(
      programme.items.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    return instances.sorted { left, right in
      (places[left.key.item] ?? 0, left.key.year ?? 0)
        < (places[right.key.item] ?? 0, right.key.year ?? 0)
    }.map { instance in
      var instance = instance
      instance.record = records[instance.key] ?? instance.record
      instance.evidence = evidence[instance.key] ?? []
      return instance
    }
  }

  func changes(of key: InstanceKey, in programme: String) throws -> [ProgrammeChange] {
    try changes(
      """
      commune = \(commune) AND programme = \(programme) AND item = \(key.item)
        AND year = \(key.year ?? 0) ORDER BY seq DESC LIMIT 200
      """)
  }

  /// What was done since a moment, newest first. Acts are in the order of their times.
  func changes(since moment: Instant, limit: Int) throws -> [ProgrammeChange] {
    let latest = try changes("commune = \(commune) ORDER BY seq DESC LIMIT \(limit)")
    return latest.filter { $0.recordedAt >= moment }
  }

  /// What was done in a calendar year, oldest first.
  func changes(inYear year: Int) throws -> [ProgrammeChange] {
    try changes(
      """
      commune = \(commune) AND recorded_at >= \("\(year)-01-01")
        AND recorded_at < \("\(year + 1)-01-01") ORDER BY seq LIMIT 5000
      """)
  }

  /// The last version of each document, newest first.
  func documents() throws -> [DocumentLine] {
    try documents(
      """
      commune = \(commune) AND version = (
        SELECT max(other.version) FROM programme_document AS other
        WHERE other.id = programme_document.id
      ) ORDER BY id DESC LIMIT 500
      """)
  }

  func versions(of id: String) throws -> [DocumentLine] {
    try documents("commune = \(commune) AND id = \(id) ORDER BY version DESC")
  }

  private func documents(_ condition: SQLQuery) throws -> [DocumentLine] {
    try connection.rows(
      """
      SELECT id, version, is_final, body, author, recorded_at FROM programme_document
      WHERE \(condition)
      """
    ) { row in
      DocumentLine(
        id: row.text(0), version: row.integer(1), isFinal: row.integer(2) == 1,
        document: try ProgrammeDocument(canonicalText: row.text(3)), author: row.text(4),
        recordedAt: Self.moment(row.text(5)))
    }
  }

  private func changes(_ condition: SQLQuery) throws -> [ProgrammeChange] {
    try connection.rows(
      """
      SELECT seq, what, item, year, record_kind, record_id, state, text, author, recorded_at
      FROM programme_change WHERE \(condition)
      """
    ) { row in
      guard let what = ProgrammeChange.What(rawValue: row.text(1)) else {
        throw VerificationProblem.projection(table: "programme_change", key: row.text(0))
      }
      let item = row.text(2)
      return ProgrammeChange(
        sequence: row.integer(0), what: what,
        key: item.isEmpty ? nil : Self.key(item, row.integer(3)),
        recordKind: RecordKind(rawValue: row.text(4)), recordID: row.text(5),
        state: InstanceState(rawValue: row.text(6)), text: row.text(7), author: row.text(8),
        recordedAt: Self.moment(row.text(9)))
    }
  }

  func lines(_ kind: RecordKind, withStruckOut: Bool) throws -> [RecordLine] {
    let lines = try lines(
      "commune = \(commune) AND kind = \(kind.rawValue) ORDER BY id DESC LIMIT 2000")
    return withStruckOut ? lines : lines.filter { !$0.isStruckOut }
  }

  func line(id: String) throws -> RecordLine? {
    try lines("commune = \(commune) AND id = \(id)").first
  }

  private func lines(_ condition: SQLQuery) throws -> [RecordLine] {
    try connection.rows(
      """
      SELECT id, kind, version, is_struck_out, body, author, recorded_at
      FROM programme_record WHERE \(condition)
      """
    ) { row in
      guard let kind = RecordKind(rawValue: row.text(1)) else {
        throw VerificationProblem.projection(table: "programme_record", key: row.text(0))
      }
      return RecordLine(
        kind: kind, id: row.text(0), version: row.integer(2), isStruckOut: row.integer(3) == 1,
        values: try RecordValues(canonicalText: row.text(4)), author: row.text(5),
        recordedAt: Self.moment(row.text(6)))
    }
  }

  private static func key(_ item: String, _ year: Int) -> InstanceKey {
    InstanceKey(item: item, year: year == 0 ? nil : year)
  }

  private static func moment(_ text: String) -> Instant {
    Instant(iso8601: text) ?? Instant(millisecondsSince1970: 0)
  }
}
