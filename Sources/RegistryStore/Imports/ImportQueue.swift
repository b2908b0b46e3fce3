internal import FoundationEssentials
internal import RegistryServices

/// Imports the files that wait, one after another, and goes on after a restart where it broke off.
actor ImportQueue {
  private let table: ImportJobTable
  private let intake: FileImport
  private var waiting: [ImportJobTable.Stored] = []
  private var isWorking = false
  /// Told when a job ends by something that is nobody's refusal: a bug or a broken disk.
  private let report: @Sendable (any Error) -> Void
  /// Brings the known events in step when no file waits, so that the first page need not.
  private let settle: @Sendable () async throws -> Void

  init(
    table: ImportJobTable, intake: FileImport, settle: @escaping @Sendable () async throws -> Void,
    report: @escaping @Sendable (any Error) -> Void
  ) {
    self.table = table
    self.intake = intake
    self.settle = settle
    self.report = report
  }

  /// Takes up what an earlier run of the program left.
  func resume() async throws {
    for stored in try await table.unfinished() { add(stored) }
  }

  func add(_ stored: ImportJobTable.Stored) {
    waiting.append(stored)
    guard !isWorking else { return }
    isWorking = true
    Task { await work() }
  }

  private func work() async {
    while !waiting.isEmpty {
      let stored = waiting.removeFirst()
      do {
        try await run(stored)
      } catch {
        // The job stays unfinished in the table: the next start tries it again.
        report(error)
      }
    }
    isWorking = false
    do { try await settle() } catch { report(error) }
  }

  private func run(_ stored: ImportJobTable.Stored) async throws {
    var job = stored.job
    job.state = .running
    try await table.update(job)
    let running = job
    do {
      let outcome = try await intake.run(
        place: stored.place, fileName: job.fileName, actor: stored.actor
      ) { [table, report] permille, counts in
        var step = running
        step.progressPermille = permille
        step.counts = counts
        do { try await table.update(step) } catch { report(error) }
      }
      job.kind = outcome.kind
      job.counts = outcome.counts
      job.remarks = outcome.remarks
      job.progressPermille = 1000
      job.state = .done
      try await table.update(job, digest: outcome.digest)
    } catch let refusal as SourceRefusal {
      try await refuse(job, refusal.message)
    } catch let refusal as ImportRefusal {
      try await refuse(job, MessageCode("import.\(refusal.code)", refusal.values))
    }
    try FileManager.default.removeItem(atPath: stored.place)
  }

  private func refuse(_ job: ImportJob, _ message: MessageCode) async throws {
    var job = job
    job.state = .refused
    job.problem = message
    try await table.update(job)
  }
}
