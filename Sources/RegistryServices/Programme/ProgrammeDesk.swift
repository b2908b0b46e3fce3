public import ActionProgramme
public import CivilDate

/// The plan, the work on it and the books beside it.
public protocol ProgrammeDesk: Sendable {
  /// The plan of a day with every instance; nil is today.
  func plan(asOf: PlainDate?) async throws -> PlanView
  /// One instance with its history. Throws `ProgrammeRefusal.unknownInstance`.
  func instance(_ key: InstanceKey) async throws -> InstanceView
  /// Adopts a plan: the annex in these words from now on. The work that was done on it stays.
  func adopt(_ programme: Programme, by: Account, requestKey: String) async throws -> ActReceipt
  /// Records an instance. Throws `ProgrammeRefusal` with everything that speaks against it.
  func record(
    _ command: InstanceCommand, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Adds a proof. Throws `ProgrammeRefusal`.
  func addEvidence(
    _ command: EvidenceCommand, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Takes a proof back; an instance that was done by it is under way again.
  func withdrawEvidence(
    id: String, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// One proof by its id; nil when there is none.
  func evidence(id: String) async throws -> Evidence?
  /// Where the bytes of a proof's file lie. Throws `ProgrammeRefusal.fileMissing` when they are not
  /// there any more or are not those that were added.
  func file(of evidence: Evidence) async throws -> String
  /// A place for a file that is about to come in.
  func newUpload(fileName: String) async throws -> Upload
  /// Forgets a file that was broken off.
  func discard(upload: Upload) async
  /// What changed since a moment, newest first.
  func changes(since: Instant, limit: Int) async throws -> [ProgrammeChange]
  /// The lines of a book, newest first, those that came with the program behind; struck-out ones only
  /// when asked for.
  func records(_ kind: RecordKind, withStruckOut: Bool) async throws -> [RecordLine]
  /// One line by its id; nil when there is none.
  func record(id: String) async throws -> RecordLine?
  /// The rules of the program, each with the document in which it is written.
  func citedRules() -> [CitedRule]
  /// Writes, changes or strikes out a line. Throws `ProgrammeRefusal`.
  func keep(_ command: RecordCommand, by: Account, requestKey: String) async throws -> RecordLine
}
