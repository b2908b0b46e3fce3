internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The matters of civil status besides births, deaths and marriages as statutory tables count them: the books of
/// recognitions and guardianships, later acts on entries, certificates of marital status.
struct OtherMatters {
  let connection: any SQLConnection
  let span: ClosedRange<PlainDate>

  /// What the tables may ask, in the span; and the marriages whose divorce the office itself noted in it.
  func read() throws -> (records: [StatisticalRecord], divorced: Set<String>) {
    let acts = try laterActs()
    return (
      try entries() + acts.map(\.record) + certificates(),
      Set(acts.filter { $0.record.subject == "divorce" }.map(\.entryID))
    )
  }

  /// The subjects of which the register can tell: those whose book is open in a year of the span, or that it
  /// has records of. Of others nothing is known, and that is no 0.
  func known(by records: [StatisticalRecord]) throws -> Set<String> {
    let open = try connection.rows(
      """
      SELECT DISTINCT kind FROM register_book
      WHERE year >= \(span.lowerBound.year) AND year <= \(span.upperBound.year)
      """
    ) { $0.text(0) }.compactMap { BookKind(rawValue: $0) }
    var subjects = Set(open.flatMap(\.subjects)).union(records.map(\.subject))
    // An office that writes its books here notes here what others decide.
    if !open.isEmpty { subjects.formUnion(["nationality", "adoption", "other_note"]) }
    return subjects
  }

  private func entries() throws -> [StatisticalRecord] {
    let void = try RevokedEntries(connection: connection).void(on: span.upperBound)
    return try connection.rows(
      """
      SELECT id, kind, issued_on, type, remark FROM paper
      WHERE kind IN ('parentage', 'guardianship', 'maritalStatus')
        AND issued_on >= \(span.lowerBound.iso8601) AND issued_on <= \(span.upperBound.iso8601)
      ORDER BY id
      """
    ) { ((0..<5).map($0.text)) }.compactMap { cells -> StatisticalRecord? in
      guard !void.contains(cells[0]), let day = PlainDate(iso8601: cells[2]),
        RegistrationType(rawValue: cells[3]) != .notedFromAbroad
      else { return nil }
      switch cells[1] {
      case "parentage": return StatisticalRecord(id: cells[0], subject: "recognition", day: day)
      case "guardianship":
        return StatisticalRecord(id: cells[0], subject: "guardianship", day: day)
      default: return Self.certificate(cells[0], day, code: "", purpose: cells[4])
      }
    }
  }

  /// A later act, however many entries it touches.
  private struct LaterAct {
    var entryID: String
    var record: StatisticalRecord
  }

  private func laterActs() throws -> [LaterAct] {
    var seen: Set<String> = []
    // No act is recorded before the day that it bears, give or take the zone.
    let kinds = [ActKind.entryNoted, .entryAmended].map(\.rawValue)
    let since = span.lowerBound.adding(days: -1).iso8601
    return try steps(
      "SELECT seq FROM act WHERE kind IN \(anyOf: kinds) AND recorded_at >= \(since) ORDER BY seq"
    ).compactMap { step -> LaterAct? in
      let amended: AmendedEntry
      switch step.content {
      case .office(.entryNoted(let act)), .office(.entryAmended(let act)): amended = act
      default: return nil
      }
      guard span.contains(amended.notedOn), let subject = Self.subject(of: amended) else {
        return nil
      }
      let one =
        amended.place.map { "\($0.book.rawValue) \($0.text)" }
        ?? (amended.dossierID.isEmpty ? amended.entryID : amended.dossierID)
      guard seen.insert("\(subject) \(one) \(amended.notedOn.iso8601)").inserted else {
        return nil
      }
      // An entry with a note for few eyes is not named.
      let name = amended.isRestricted ? "act \(step.header.sequence)" : amended.entryID
      return LaterAct(
        entryID: amended.entryID,
        record: StatisticalRecord(id: name, subject: subject, day: amended.notedOn))
    }
  }

  private static func subject(of act: AmendedEntry) -> String? {
    switch act.kind {
    case .change: return "change"
    case .correction: return "correction"
    case .supplement: return "supplement"
    case .revocation: return nil
    case .ethnicity, .note: break
    }
    switch act.act {
    case "judgment", "foreignDivorce": return "divorce"
    case "nationality": return "nationality"
    case "adoption", "adoptionEnd", "foreignAdoption": return "adoption"
    // They have books of their own, and no line in a table.
    case "recognition", "guardianship", "guardianshipEnd", "supervision", "supervisionEnd":
      return nil
    default: return "other_note"
    }
  }

  private func certificates() throws -> [StatisticalRecord] {
    try steps(
      """
      SELECT seq FROM given_paper
      WHERE kind = 'maritalStatus' AND given_on >= \(span.lowerBound.iso8601)
        AND given_on <= \(span.upperBound.iso8601)
      ORDER BY seq
      """
    ).compactMap { step -> StatisticalRecord? in
      guard case .office(.paperIssued(let paper)) = step.content else { return nil }
      func field(_ name: String) -> String { paper.fields.first { $0.name == name }?.value ?? "" }
      return Self.certificate(
        "maritalStatus \(paper.place?.text ?? paper.paperID)", paper.issuedOn,
        code: field("nxnLoaiMucDichSuDung"), purpose: field("nxnMucDichSuDung"))
    }
  }

  /// The purpose is told by its code, else by its words.
  private static func certificate(
    _ id: String, _ day: PlainDate, code: String, purpose: String
  ) -> StatisticalRecord {
    let isOfMarriage =
      code == "1" || code == "2"
      || (code.isEmpty && VietnameseText.folded(purpose).contains("ket hon"))
    let word =
      isOfMarriage
      ? "marriage" : code.isEmpty && purpose.isEmpty ? StatisticalRecord.unknown : "other"
    return StatisticalRecord(
      id: id, subject: "status_certificate", day: day, words: ["purpose": word])
  }

  private func steps(_ query: SQLQuery) throws -> [OfficeTrail.Step] {
    let trail = OfficeTrail(connection)
    return try connection.rows(query) { $0.integer(0) }.map(trail.step)
  }
}

extension BookKind {
  /// What a table can count when the book is open.
  fileprivate var subjects: [String] {
    switch self {
    case .recognition: ["recognition"]
    case .guardianship: ["guardianship"]
    case .changes: ["change", "correction", "supplement"]
    case .maritalStatus: ["status_certificate"]
    default: []
    }
  }
}
