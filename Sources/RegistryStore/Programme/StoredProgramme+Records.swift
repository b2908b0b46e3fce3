public import ActionProgramme
internal import CivilDate
public import RegistryServices
internal import SQLToolkit

extension StoredProgramme {
  /// The lines of a book, newest first; those that came with the program behind.
  public func records(_ kind: RecordKind, withStruckOut: Bool) async throws -> [RecordLine] {
    let kept = try await ledger.read { connection in
      try Self.queries(connection).lines(kind, withStruckOut: withStruckOut)
    }
    return shipped.merged(into: kept, kind)
  }

  /// One line by its id.
  public func record(id: String) async throws -> RecordLine? {
    if let line = shipped.line(id: id) { return line }
    return try await ledger.read { try Self.queries($0).line(id: id) }
  }

  /// The rules of the program, each with the document in which it is written.
  public func citedRules() -> [CitedRule] { CitedRule.all(of: rules.law) }

  /// Writes a line as an act. Throws `ProgrammeRefusal` with everything that is wrong with it.
  public func keep(
    _ command: RecordCommand, by account: Account, requestKey: String
  ) async throws -> RecordLine {
    let (values, problems) = command.kind.form.checked(command.typed)
    guard problems.isEmpty || command.isStruckOut else { throw ProgrammeRefusal.record(problems) }
    let key = "record:\(account.id):\(requestKey)"
    return try await ledger.write { session in
      let queries = try Self.queries(session.connection)
      if let known = try session.findAct(requestKey: key) {
        guard
          case .programme(.recordKept(let kept)) = try ActContent(
            kind: .programmeRecordKept, canonicalText: known.body),
          let line = try queries.line(id: kept.id)
        else { throw LedgerFailure.requestKeyReused }
        return line
      }
      // A line that came with the program is not changed: the office's own takes its place.
      let isNew = command.id.isEmpty || shipped.line(id: command.id)?.kind == command.kind
      let old = isNew ? nil : try queries.line(id: command.id)
      guard isNew ? !command.isStruckOut : old?.kind == command.kind else {
        throw ProgrammeRefusal.unknownRecord
      }
      if let old, old.version != command.seenVersion {
        throw ProgrammeRefusal.changedMeanwhile(author: old.author, at: old.recordedAt)
      }
      let kept = KeptRecord(
        kind: command.kind, id: old?.id ?? session.newID(), version: (old?.version ?? 0) + 1,
        isStruckOut: command.isStruckOut,
        values: command.isStruckOut ? old?.values ?? values : values, author: account.fullName)
      _ = try session.record(
        .programme(.recordKept(kept)), subject: kept.id, actor: account.id, requestKey: key)
      guard let line = try queries.line(id: kept.id) else { throw ProgrammeRefusal.unknownRecord }
      return line
    }
  }
}

extension PlanRecord {
  /// The values as they are kept, and everything that is wrong with them.
  fileprivate static func checked(
    _ typed: [String: String]
  ) -> (values: RecordValues, problems: [RecordProblem]) {
    let (record, problems) = read(typed)
    return (record.values, problems)
  }
}
