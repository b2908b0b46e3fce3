internal import Crypto
public import RegistryServices
public import SQLToolkit

/// The ledger of one commune with its projections: one writer, many readers.
public struct CommuneLedger: Sendable {
  let database: any SQLDatabase
  private let writer: LedgerWriter?
  /// The register's papers, to be asked "who is this?".
  let lookup: RegisterLookup
  let renewal = KnownEventsRenewal()

  /// Opens a ledger, bringing its schema and what is derived up to date; an empty one is opened for `commune`.
  ///
  /// `endProcess` is called once if a commit fails on the disk: only a restart shows what holds.
  /// Throws `Migrator.Failure` for a file of a newer program, `SQLFailure` for a damaged one, `VerificationProblem` for
  /// one of an older program whose acts do not fit.
  public static func open(
    _ database: any SQLDatabase, migrations: [Migration], commune: CommuneName, now: Now,
    identifiers: Identifiers, endProcess: @escaping @Sendable () -> Void
  ) async throws -> CommuneLedger {
    try await LedgerUpdate(of: database, migrations: migrations).run()
    let register = KnownRegister()
    let writer = LedgerWriter(
      database: database, now: now, identifiers: identifiers, register: register,
      endProcess: endProcess)
    let ledger = CommuneLedger(
      database: database, writer: writer, lookup: RegisterLookup(database, register))
    try await ledger.begin(commune)
    return ledger
  }

  /// A ledger for reading only: another process may be writing to it. Commands are refused.
  public static func reading(_ database: any SQLDatabase) -> CommuneLedger {
    CommuneLedger(
      database: database, writer: nil, lookup: RegisterLookup(database, KnownRegister()))
  }

  /// Whose register it is. Throws `LedgerFailure.notOpened` for a file without acts.
  public func commune() async throws -> CommuneName {
    try await read { try RegisterOpened.read($0).commune }
  }

  /// Digest by which a migration that was applied is known again.
  public static func fingerprint(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).withUnsafeBytes { Hexadecimal.text($0) }
  }

  /// Carries out a command; returns when its acts are on the disk.
  func write<T: Sendable>(
    _ work: @escaping @Sendable (LedgerSession) throws -> T
  ) async throws -> T {
    guard let writer else { throw LedgerFailure.notOpened }
    return try await writer.submit(work)
  }

  /// Whether commands are taken: a ledger for reading only refuses them.
  var isWritable: Bool { writer != nil }

  func read<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await database.read(work)
  }

  private func begin(_ commune: CommuneName) async throws {
    try await write { session in
      guard session.head == .beginning else { return }
      let opened = RegisterOpened(commune: commune, rowKeySecret: ActSeal.newSalt())
      _ = try session.append(
        .registerOpened(opened), subject: commune.code, actor: "system",
        requestKey: "opened")
    }
  }
}
