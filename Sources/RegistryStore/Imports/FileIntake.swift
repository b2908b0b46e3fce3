public import CivilRegistration
public import RegistryServices

/// A file being taken in: rows are given in parts, each part is on the disk when `take` returns.
public actor FileIntake {
  /// What came of a file.
  public struct Outcome: Sendable, Equatable {
    public var counts: ImportCounts
    /// Rows of the list before that this one no longer has.
    public var gone = 0
    /// Whether a population list was taken as a supplement, being much smaller than the present one.
    public var isPartial = false
    /// Entries of a register that offices of other places wrote, by the office.
    public var otherOffices: [String: Int] = [:]
  }

  /// Rows of a register that are committed together: enough to be quick, few enough that others
  /// need not wait.
  public static let rowsPerPart = 2_000
  /// Rows of a list are one act and so stand in memory together.
  public static let mostListRows = 400_000

  private let ledger: CommuneLedger
  private let kind: SourceKind
  private let origin: RowOrigin
  private let actor: String
  private var register: RegisterImport
  private var list: [ReadRow] = []

  public init(ledger: CommuneLedger, kind: SourceKind, origin: RowOrigin, actor: String) {
    self.ledger = ledger
    self.kind = kind
    self.origin = origin
    self.actor = actor
    register = RegisterImport(kind: kind, origin: origin, actor: actor)
  }

  /// Takes rows in, in the order of the file. Throws `ImportRefusal.listTooLong`.
  public func take(_ rows: [ReadRow]) async throws {
    guard kind.isRegister else {
      list += rows
      guard list.count <= Self.mostListRows else {
        throw ImportRefusal.listTooLong(most: Self.mostListRows)
      }
      return
    }
    let before = register
    register = try await ledger.write { session in
      var after = before
      try after.take(rows, into: session)
      return after
    }
  }

  /// How the rows taken so far ended; a list's rows are decided together at its end.
  public var countsSoFar: ImportCounts { register.counts }

  /// Ends the file: its own act, and the known events derived anew.
  public func finish() async throws -> Outcome {
    if kind.isRegister {
      let register = register
      try await ledger.write { session in _ = try register.finish(in: session) }
      return Outcome(counts: register.counts, otherOffices: register.otherOffices)
    }
    let rows = list
    list = []
    let intake = ListImport(kind: kind, origin: origin, actor: actor)
    let result = try await ledger.write { session in try intake.take(rows, into: session) }
    return Outcome(counts: result.counts, gone: result.gone, isPartial: result.isPartial)
  }
}
