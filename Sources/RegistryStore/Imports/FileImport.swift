public import CivilRegistration
public import RegistryServices

/// Takes a file of an office into the register, from its place on the disk to its closing act.
public struct FileImport: Sendable {
  private let ledger: CommuneLedger
  private let files: any SourceOpening

  /// What came of a file.
  public struct Outcome: Sendable, Equatable {
    public var kind: SourceKind
    public var counts: ImportCounts
    public var remarks: [MessageCode]
    /// SHA-256 of the file's bytes, hexadecimal.
    public var digest: String
  }

  public init(ledger: CommuneLedger, files: any SourceOpening) {
    self.ledger = ledger
    self.files = files
  }

  /// Imports the file; while one part is being committed the next one is read.
  ///
  /// Throws `SourceRefusal` when the file as a whole cannot be taken, `BrokenFile` when it breaks off
  /// behind rows that were taken, `ImportRefusal`, and `LedgerFailure`. What was committed before a
  /// failure stays; the same file again goes on there.
  public func run(
    place: String, fileName: String, actor: String,
    progress: @escaping @Sendable (Int, ImportCounts) async -> Void = { _, _ in }
  ) async throws -> Outcome {
    let source = try files.open(place: place)
    let kind = source.kind
    let before = try await ledger.read { connection in
      try ArrivedNotices.lastAct(connection)
    }
    let intake = FileIntake(
      ledger: ledger, kind: kind,
      origin: RowOrigin(fileName: fileName, fileDigest: source.digest), actor: actor)
    var committing: Task<Void, any Error>?
    var part: [ReadRow] = []
    do {
      while let rows = try await Self.next(of: source, besides: committing) {
        part += rows.map { ReadRow(kind: kind, row: $0) }
        guard part.count >= FileIntake.rowsPerPart else { continue }
        try await committing?.value
        let ready = part
        part = []
        committing = Task { try await intake.take(ready) }
        await progress(min(source.progressPermille, 990), intake.countsSoFar)
      }
    } catch let refusal as SourceRefusal where kind.isRegister {
      // The rows before the break are good; nobody may come to mend the file, so they are closed now.
      try await intake.take(part)
      let outcome = try await intake.finish()
      guard outcome.counts.rows > 0 else { throw refusal }
      throw BrokenFile(refusal: refusal, outcome: Self.outcome(outcome, source))
    }
    try await committing?.value
    try await intake.take(part)
    let outcome = try await intake.finish()
    let arrived = try await arrivedNotices(kind, after: before)
    await progress(1000, outcome.counts)
    var result = Self.outcome(outcome, source)
    result.remarks += arrived
    return result
  }

  /// What the register already has of the notices that came.
  private func arrivedNotices(_ kind: SourceKind, after act: Int) async throws -> [MessageCode] {
    let lookup = ledger.lookup
    return try await ledger.read { connection in
      try ArrivedNotices(connection: connection, lookup: lookup).remarks(kind, after: act)
    }
  }

  /// Closes an import that the end of the program broke off and nobody took up: its entries stand in
  /// the register, and the known events must say so.
  public func closeBroken() async throws {
    try await ledger.write { session in try session.closeBrokenImport() }
  }

  private static func outcome(
    _ outcome: FileIntake.Outcome, _ source: any SourceReading
  ) -> Outcome {
    Outcome(
      kind: source.kind, counts: outcome.counts, remarks: source.remarks + remarks(outcome),
      digest: source.digest)
  }

  /// The next rows; when the file breaks off, only after the part under way is on the disk, so that
  /// nothing is still being written when the failure is heard.
  private static func next(
    of source: any SourceReading, besides committing: Task<Void, any Error>?
  ) async throws -> [SourceRow]? {
    do {
      return try source.next()
    } catch {
      _ = await committing?.result
      throw error
    }
  }

  private static func remarks(_ outcome: FileIntake.Outcome) -> [MessageCode] {
    if !outcome.otherOffices.isEmpty { return [otherOffices(outcome.otherOffices)] }
    if outcome.isPartial { return [MessageCode("import.remark.partialList")] }
    guard outcome.gone > 0 else { return [] }
    return [MessageCode("import.remark.gone", [String(outcome.gone)])]
  }

  /// Says how many entries other offices wrote, and which offices most of them.
  private static func otherOffices(_ counts: [String: Int]) -> MessageCode {
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    let names = most.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    return MessageCode(
      "import.remark.otherOffices",
      ["\(counts.values.reduce(0, +))", counts.count > most.count ? "\(names); …" : names])
  }
}
