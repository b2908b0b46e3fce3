internal import ActionProgramme
public import CivilDate
public import RegistryServices
internal import SQLToolkit

extension StoredProgramme: DocumentDesk {
  /// What a document about a year is made from, with the figures of a day.
  public func facts(year: Int, asOf: PlainDate?) async throws -> ReportFacts {
    let view = try await plan(asOf: asOf)
    let (rules, shipped) = (rules, shipped)
    return try await ledger.readSettled { connection in
      let queries = try Self.queries(connection)
      var records: [RecordKind: [RecordLine]] = [:]
      for kind in RecordKind.allCases {
        records[kind] = shipped.merged(into: try queries.lines(kind, withStruckOut: false), kind)
      }
      let measuring = CampaignMeasuring(connection: connection, rules: rules, asOf: view.asOf)
      let campaigns = (records[.campaign] ?? []).filter {
        Campaign($0.values).startsOn?.year == year
      }
      return ReportFacts(
        commune: try RegisterOpened.read(connection).commune, year: year, plan: view,
        changes: try queries.changes(inYear: year), records: records,
        effects: try measuring.measure(campaigns))
    }
  }

  /// The last version of each document, newest first.
  public func documents() async throws -> [DocumentLine] {
    try await ledger.read { try Self.queries($0).documents() }
  }

  /// The versions of one document, newest first.
  public func versions(id: String) async throws -> [DocumentLine] {
    try await ledger.read { try Self.queries($0).versions(of: id) }
  }

  /// Keeps a version as an act; an issued document is added as the proof of the result that it is.
  public func keep(
    _ command: DocumentCommand, by account: Account, requestKey: String
  ) async throws -> DocumentLine {
    let head = command.document.head
    if command.isFinal, head.number.isEmpty || head.date == nil || head.signerName.isEmpty {
      throw ProgrammeRefusal.documentIncomplete
    }
    let today = now.today
    let key = "document:\(account.id):\(requestKey)"
    return try await ledger.write { session in
      let queries = try Self.queries(session.connection)
      if let known = try session.findAct(requestKey: key) {
        return try Self.known(known.body, queries)
      }
      let old = command.id.isEmpty ? nil : try queries.versions(of: command.id).first
      guard command.id.isEmpty || old != nil else { throw ProgrammeRefusal.unknownDocument }
      if let old {
        guard !old.isFinal else { throw ProgrammeRefusal.documentIssued }
        guard old.version == command.seenVersion else {
          throw ProgrammeRefusal.changedMeanwhile(author: old.author, at: old.recordedAt)
        }
      }
      let kept = KeptDocument(
        id: old?.id ?? session.newID(), version: (old?.version ?? 0) + 1,
        isFinal: command.isFinal, document: command.document, author: account.fullName)
      _ = try session.record(
        .programme(.documentKept(kept)), subject: kept.id, actor: account.id, requestKey: key)
      if command.isFinal {
        try prove(with: kept, on: today, by: account, requestKey: key, session)
      }
      guard let line = try queries.versions(of: kept.id).first else {
        throw ProgrammeRefusal.unknownDocument
      }
      return line
    }
  }

  private static func known(_ body: String, _ queries: ProgrammeQueries) throws -> DocumentLine {
    guard
      case .programme(.documentKept(let kept)) = try ActContent(
        kind: .programmeDocumentKept, canonicalText: body),
      let line = try queries.versions(of: kept.id).first(where: { $0.version == kept.version })
    else { throw LedgerFailure.requestKeyReused }
    return line
  }

  /// The proof of the annex's result that the document is, when it is one and the year has it.
  private func prove(
    with kept: KeptDocument, on day: PlainDate, by account: Account, requestKey: String,
    _ session: LedgerSession
  ) throws {
    guard let proven = kept.document.kind.provenResult else { return }
    let programme = try standing(on: day, by: account, requestKey: requestKey, session)
    let candidates = [kept.document.year, nil].map { InstanceKey(item: proven.item, year: $0) }
    guard let key = candidates.first(where: { programme.findInstance($0) != nil }),
      let item = programme.findItem(id: proven.item), item.results.count >= proven.result
    else { return }
    let head = kept.document.head
    let number = head.numberLine(sign: kept.document.kind.sign)
    let added = AddedEvidence(
      programme: programme.id, key: key, result: proven.result, kind: .paper,
      title: "\(number), \(kept.document.subject)", reference: "/van-ban/\(kept.id)",
      author: account.fullName)
    _ = try session.record(
      .programme(.evidenceAdded(added)), subject: Self.subject(key), actor: account.id,
      requestKey: "proof:\(requestKey)")
  }
}
