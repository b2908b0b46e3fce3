internal import Dispatch
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// The one writer: takes commands as they come, commits many at once, answers each only when its
/// act is on the disk.
///
/// It works on a queue of its own, from batch to batch without waiting for a turn among the requests:
/// while it waited, nobody would write.
final class LedgerWriter: Sendable {
  private struct State {
    var waiting: [Job] = []
    var isDraining = false
    var hasFailed = false
    var size: BatchSize

    /// The next batch; nil, and the work is over, when nobody waits.
    mutating func nextBatch() -> [Job]? {
      guard !waiting.isEmpty else {
        isDraining = false
        return nil
      }
      let batch = Array(waiting.prefix(size.limit))
      waiting.removeFirst(batch.count)
      return batch
    }
  }

  private let database: any SQLDatabase
  private let now: Now
  private let identifiers: Identifiers
  private let register: KnownRegister
  /// Called once when a commit failed: the process must end, for only a restart shows what holds.
  private let endProcess: @Sendable () -> Void

  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "ledger", qos: .userInitiated)

  static let capacity = 4096

  init(
    database: any SQLDatabase, now: Now, identifiers: Identifiers, register: KnownRegister,
    size: BatchSize = BatchSize(), endProcess: @escaping @Sendable () -> Void
  ) {
    state = Mutex(State(size: size))
    self.database = database
    self.now = now
    self.identifiers = identifiers
    self.register = register
    self.endProcess = endProcess
  }

  /// How many commands wait for their turn, those under way not counted.
  var waitingCount: Int { state.withLock { $0.waiting.count } }

  /// Carries out a command in the ledger's order; returns when it is durable.
  func submit<T: Sendable>(
    _ work: @escaping @Sendable (LedgerSession) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job(work, continuation)
      let (refusal, begins) = state.withLock { state -> (LedgerFailure?, Bool) in
        guard !state.hasFailed else { return (.outcomeUnknown, false) }
        guard state.waiting.count < Self.capacity else { return (.overloaded, false) }
        state.waiting.append(job)
        defer { state.isDraining = true }
        return (nil, !state.isDraining)
      }
      if let refusal { job.fail(refusal) }
      if begins { queue.async { [self] in drain() } }
    }
  }

  private func drain() {
    while let batch = state.withLock({ $0.nextBatch() }) { commit(batch) }
  }

  private func commit(_ batch: [Job]) {
    let clock = ContinuousClock()
    let started = clock.now
    do {
      let (answers, work) = try database.writeBlocking { connection in
        let session = try LedgerSession(
          connection: connection, now: now, identifiers: identifiers, register: register)
        let began = clock.now
        let answers = try batch.map { try Self.carryOut($0, in: session) }
        return (answers, clock.now - began)
      }
      let commit = clock.now - started - work
      state.withLock { state in
        state.size.learn(
          count: batch.count, work: work / .seconds(1), commit: commit / .seconds(1))
      }
      for answer in answers { answer() }
    } catch {
      fail(batch, Self.failure(error))
    }
  }

  private func fail(_ batch: [Job], _ failure: any Error) {
    let isUnknown = failure as? LedgerFailure == .outcomeUnknown
    let others = state.withLock { state -> [Job] in
      guard isUnknown else { return [] }
      state.hasFailed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for job in batch + others { job.fail(failure) }
    if isUnknown { endProcess() }
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
