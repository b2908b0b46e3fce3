public import CivilDate
public import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The named cases behind the figures, and what was found out about each.
public struct StoredCases: CaseDesk {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now

  static let casesPerPage = 50
  static let longestNote = 2_000

  public init(ledger: CommuneLedger, rules: OfficeRules, now: Now) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
  }

  /// The named cases behind a figure, by the judgement that made the figure.
  public func cases(_ query: CaseQuery) async throws -> CaseList {
    guard let key = IndicatorKey(rawValue: query.indicator), let target = rules.target(key) else {
      throw CaseRefusal.unknownIndicator(query.indicator)
    }
    let (rules, asOf) = (rules, query.asOf ?? now.today)
    return try await ledger.readSettled { connection in
      let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      let skeletons = try source.cases(key, year: query.year)
      let summaries = try PaperSummary.load(Set(skeletons.flatMap(\.papers)), connection)
      let all = skeletons.map { $0.named(summaries, asOf: asOf) }
      return CasePaging(query: query, asOf: asOf, title: target.name).list(all)
    }
  }

  /// One case as it stands today; nil when its id is not known.
  public func namedCase(id: String) async throws -> NamedCase? {
    guard Self.isID(id) else { return nil }
    let (rules, asOf) = (rules, now.today)
    return try await ledger.readSettled { connection in
      let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      guard let skeleton = try source.find(id: id) else { return nil }
      let summaries = try PaperSummary.load(Set(skeleton.papers), connection)
      return skeleton.named(summaries, asOf: asOf)
    }
  }

  /// Everything missing on a day, village by village.
  public func workList(
    asOf: PlainDate?, matter: WorkList.Matter?, village: String?
  ) async throws -> WorkList {
    let (rules, asOf) = (rules, asOf ?? now.today)
    return try await ledger.readSettled { connection in
      let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      var lines: [WorkList.Line] = []
      for wanted in WorkList.Matter.allCases where matter == nil || matter == wanted {
        lines += try Self.missing(wanted, source, connection)
      }
      if let village { lines = lines.filter { $0.item.village == village } }
      return WorkList(asOf: asOf, villages: Self.byVillage(lines))
    }
  }

  /// Keeps a note on a case as an act; the same request key again changes nothing.
  public func note(
    caseID: String, text: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: "\n")
    guard !text.allSatisfy(\.isWhitespace), text.count <= Self.longestNote else {
      throw CaseRefusal.noteLength(maximum: Self.longestNote)
    }
    guard Self.isID(caseID) else { throw CaseRefusal.unknownCase }
    return try await ledger.write { session in
      let note = NotedCase(caseID: caseID, text: text, author: account.fullName)
      return try session.record(
        .caseNoted(note), subject: caseID, actor: account.id,
        requestKey: "note:\(account.id):\(requestKey)")
    }
  }

  /// What was noted about a case, newest first.
  public func notes(caseID: String) async throws -> [CaseNote] {
    try await ledger.read { connection in
      try connection.rows(
        """
        SELECT text, author, recorded_at FROM case_note WHERE case_id = \(caseID)
        ORDER BY seq DESC
        """
      ) { row in
        CaseNote(
          text: row.text(0), author: row.text(1),
          recordedAt: Instant(iso8601: row.text(2)) ?? Instant(millisecondsSince1970: 0))
      }
    }
  }

  private static func missing(
    _ matter: WorkList.Matter, _ source: CaseSource, _ connection: any SQLConnection
  ) throws -> [WorkList.Line] {
    let keys: [IndicatorKey] =
      switch matter {
      case .births: [.birthOnTime]
      case .deaths: [.deathOnTime]
      case .divorces: [.divorceRecorded, .divorceLegacy]
      }
    let open = try keys.flatMap { try source.cases($0, year: nil) }
      .filter { $0.state == .overdue || $0.state == .pending }
    let summaries = try PaperSummary.load(Set(open.flatMap(\.papers)), connection)
    return open.map {
      WorkList.Line(matter: matter, item: $0.named(summaries, asOf: source.asOf))
    }
  }

  /// Villages by name, the nameless last; in each, what is due first stands first.
  private static func byVillage(_ lines: [WorkList.Line]) -> [WorkList.Village] {
    let villages = Dictionary(grouping: lines, by: \.item.village)
    return villages.keys.sorted { left, right in
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      return CasePaging.sortKey(left) < CasePaging.sortKey(right)
    }.map { name in
      let ordered = (villages[name] ?? []).sorted { left, right in
        (left.item.lastDay?.dayNumber ?? .max, left.item.id)
          < (right.item.lastDay?.dayNumber ?? .max, right.item.id)
      }
      return WorkList.Village(name: name, lines: ordered)
    }
  }

  private static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64 && text.utf8.allSatisfy(isIDCharacter)
  }

  private static func isIDCharacter(_ unit: UInt8) -> Bool {
    (48...57).contains(unit) || (65...90).contains(unit) || (97...122).contains(unit)
      || unit == UInt8(ascii: "-") || unit == UInt8(ascii: ".") || unit == UInt8(ascii: ":")
  }
}
