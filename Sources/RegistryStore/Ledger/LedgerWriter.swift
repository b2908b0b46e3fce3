internal import RegistryServices
internal import SQLToolkit

/// The one writer: takes commands as they come, commits many at once, answers each only when its
/// act is on the disk.
actor LedgerWriter {
  private let database: any SQLDatabase
  private let now: Now
  private let identifiers: Identifiers
  /// Called once when a commit failed: the process must end, for only a restart shows what holds.
  private let endProcess: @Sendable () -> Void

  private var waiting: [Job] = []
  private var isDraining = false
  private var hasFailed = false

  static let capacity = 4096
  static let largestBatch = 128

  init(
    database: any SQLDatabase, now: Now, identifiers: Identifiers,
    endProcess: @escaping @Sendable () -> Void
  ) {
    self.database = database
    self.now = now
    self.identifiers = identifiers
    self.endProcess = endProcess
  }

  /// How many commands wait for their turn, those under way not counted.
  var waitingCount: Int { waiting.count }

  /// Carries out a command in the ledger's order; returns when it is durable.
  func submit<T: Sendable>(
    _ work: @escaping @Sendable (LedgerSession) throws -> T
  ) async throws -> T {
    guard !hasFailed else { throw LedgerFailure.outcomeUnknown }
    guard waiting.count < Self.capacity else { throw LedgerFailure.overloaded }
    return try await withCheckedThrowingContinuation { continuation in
      waiting.append(Job(work, continuation))
      guard !isDraining else { return }
      isDraining = true
      Task { await self.drain() }
    }
  }

  private func drain() async {
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(Self.largestBatch))
      waiting.removeFirst(batch.count)
      await commit(batch)
    }
    isDraining = false
  }

  private func commit(_ batch: [Job]) async {
    do {
      let answers = try await database.write { [now, identifiers] connection in
        let session = try LedgerSession(
          connection: connection, now: now, identifiers: identifiers)
        return try batch.map { try Self.carryOut($0, in: session) }
      }
      for answer in answers { answer() }
    } catch {
      let failure = Self.failure(error)
      if failure as? LedgerFailure == .outcomeUnknown { hasFailed = true }
      for job in batch { job.fail(failure) }
      guard hasFailed else { return }
      for job in waiting { job.fail(failure) }
      waiting = []
      endProcess()
    }
  }

  /// Runs one command so that its failure takes back its own changes only.
  private static func carryOut(_ job: Job, in session: LedgerSession) throws -> Answer {
    let mark = session.mark
    do {
      return try session.connection.savepoint { try job.run(session) }
    } catch let failure as SQLFailure where failure.endsBatch {
      throw failure
    } catch {
      session.restore(mark)
      return { job.fail(error) }
    }
  }

  private static func failure(_ error: any Error) -> any Error {
    switch error as? SQLFailure {
    case .outcomeUnknown: LedgerFailure.outcomeUnknown
    case .diskFull: LedgerFailure.diskFull
    case .busy: LedgerFailure.overloaded
    default: error
    }
  }

  private typealias Answer = @Sendable () -> Void

  /// A command waiting for its turn, with whom to answer.
  private struct Job: Sendable {
    let run: @Sendable (LedgerSession) throws -> Answer
    let fail: @Sendable (any Error) -> Void

    init<T: Sendable>(
      _ work: @escaping @Sendable (LedgerSession) throws -> T,
      _ continuation: CheckedContinuation<T, any Error>
    ) {
      run = { session in
        let result = try work(session)
        return { continuation.resume(returning: result) }
      }
      fail = { continuation.resume(throwing: $0) }
    }
  }
}

extension SQLFailure {
  /// Whether the whole transaction is lost with this failure.
  fileprivate var endsBatch: Bool {
    switch self {
    case .outcomeUnknown, .diskFull, .busy, .damaged: true
    case .uniqueViolation, .foreignKeyViolation, .checkViolation, .refused, .other: false
    }
  }
}
