public import ActionProgramme
internal import CivilDate
public import RegistryServices
internal import SQLToolkit

extension StoredProgramme {
  /// Adds a proof as an act that binds its file by the hash. Throws `ProgrammeRefusal`.
  public func addEvidence(
    _ command: EvidenceCommand, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard !command.title.isEmpty, command.title.count <= EvidenceCommand.longestText,
      command.reference.count <= EvidenceCommand.longestText,
      command.kind == .file ? command.upload != nil : !command.reference.isEmpty
    else { throw ProgrammeRefusal.evidenceIncomplete }
    if command.kind == .link, !Self.isWebAddress(command.reference) {
      throw ProgrammeRefusal.linkNotAnAddress
    }
    let today = now.today
    let key = "evidence:\(account.id):\(requestKey)"
    let kept = try command.upload.map { try folder.take(from: $0.place) }
    return try await ledger.write { session in
      if let known = try session.findAct(requestKey: key) { return known.receipt }
      let programme = try standing(on: today, by: account, requestKey: key, session)
      let found = try Self.find(command.key, in: programme, Self.queries(session.connection))
      guard (0...found.item.results.count).contains(command.result) else {
        throw ProgrammeRefusal.unknownResult
      }
      let added = AddedEvidence(
        programme: programme.id, key: command.key, result: command.result, kind: command.kind,
        title: command.title, reference: command.upload?.fileName ?? command.reference,
        digest: kept?.digest ?? "", byteCount: kept?.byteCount ?? 0, author: account.fullName)
      return try session.record(
        .programme(.evidenceAdded(added)), subject: Self.subject(command.key), actor: account.id,
        requestKey: key)
    }
  }

  /// Takes a proof back; an instance that loses the last proof of a result with it is under way again,
  /// in the same transaction.
  public func withdrawEvidence(
    id: String, reason: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard !reason.isEmpty, reason.count <= EvidenceCommand.longestText else {
      throw ProgrammeRefusal.reasonMissing
    }
    let today = now.today
    let key = "withdraw:\(account.id):\(requestKey)"
    return try await ledger.write { session in
      if let known = try session.findAct(requestKey: key) { return known.receipt }
      let queries = try Self.queries(session.connection)
      guard let evidence = try queries.evidence(id: id) else {
        throw ProgrammeRefusal.unknownEvidence
      }
      guard !evidence.isWithdrawn else { throw ProgrammeRefusal.alreadyWithdrawn }
      let (programme, _) = try programme(on: today, queries)
      let withdrawn = WithdrawnEvidence(
        programme: programme.id, key: evidence.key, evidenceID: id, reason: reason,
        author: account.fullName)
      let receipt = try session.record(
        .programme(.evidenceWithdrawn(withdrawn)), subject: Self.subject(evidence.key),
        actor: account.id, requestKey: key)
      let left = try Self.find(evidence.key, in: programme, queries)
      if left.record.state == .done, !left.lackingResults.isEmpty {
        var record = left.record
        record.version += 1
        record.state = .underWay
        let reopened = RecordedInstance(
          programme: programme.id, key: evidence.key, record: record, note: reason,
          author: account.fullName)
        _ = try session.record(
          .programme(.instanceRecorded(reopened)), subject: Self.subject(evidence.key),
          actor: account.id, requestKey: "reopen:\(key)")
      }
      return receipt
    }
  }

  /// One proof by its id.
  public func evidence(id: String) async throws -> Evidence? {
    try await ledger.read { try Self.queries($0).evidence(id: id) }
  }

  /// Where the bytes of a proof's file lie, compared with the hash that its act binds.
  public func file(of evidence: Evidence) async throws -> String {
    try folder.check(evidence.digest)
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()) else { return false }
    return parts[1].hasPrefix("//") && parts[1].utf8.count > 4
      && !text.contains(where: \.isWhitespace)
  }
}
