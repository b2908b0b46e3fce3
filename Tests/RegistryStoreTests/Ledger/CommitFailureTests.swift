import RegistryServices
import SQLToolkit
import SQLiteDriver
import Synchronization
import Testing

@testable import RegistryStore

/// What callers hear when the disk or the crowd is in the way.
@Suite(.timeLimit(.minutes(5)))
struct CommitFailureTests {
  @Test
  func
    `after a failed commit everybody hears that the outcome is unknown, and the process ends once`()
    async throws
  {
    let (writer, database, ends) = try await Self.writer()
    database.hold()
    let results = await withTaskGroup(of: LedgerFailure?.self) { group in
      group.addTask { await Self.submit("first", to: writer) }
      await database.untilHeld()
      for number in 0..<300 {
        group.addTask { await Self.submit("\(number)", to: writer) }
      }
      while writer.waitingCount < 300 { await Task.yield() }
      database.release(with: .outcomeUnknown)
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 301)
    #expect(results.allSatisfy { $0 == .outcomeUnknown })
    #expect(ends.count == 1)
    #expect(await Self.submit("later", to: writer) == .outcomeUnknown)
    #expect(ends.count == 1)
    #expect(database.writes == 1)
  }

  @Test(arguments: [
    (SQLFailure.diskFull, LedgerFailure.diskFull), (.busy, .overloaded),
  ])
  func `a failure after which nothing is written leaves the writer at work`(
    _ failure: SQLFailure, _ heard: LedgerFailure
  ) async throws {
    let (writer, database, ends) = try await Self.writer()
    database.hold()
    async let first = Self.submit("first", to: writer)
    await database.untilHeld()
    database.release(with: failure)
    #expect(await first == heard)
    #expect(await Self.submit("second", to: writer) == nil)
    #expect(ends.count == 0)
  }

  @Test func `a disk that fills up within a command loses the batch, and says so to all of it`()
    async throws
  {
    let (writer, database, _) = try await Self.writer()
    database.hold()
    let results = await withTaskGroup(of: LedgerFailure?.self) { group in
      group.addTask { await Self.submit("first", to: writer) }
      await database.untilHeld()
      group.addTask { await Self.submit("sound", to: writer) }
      group.addTask {
        await Self.heard { try await writer.submit { _ in throw SQLFailure.diskFull } }
      }
      while writer.waitingCount < 2 { await Task.yield() }
      database.release()
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count { $0 == .diskFull } == 2)
    #expect(results.count { $0 == nil } == 1)
    #expect(await Self.submit("sound", to: writer) == nil)
  }

  @Test func `more commands than can wait are refused at once, and only those`() async throws {
    let (writer, database, _) = try await Self.writer()
    database.hold()
    let excess = 10
    try await withThrowingTaskGroup(of: LedgerFailure?.self) { group in
      group.addTask { await Self.heard { try await writer.submit { _ in } } }
      await database.untilHeld()
      for _ in 0..<LedgerWriter.capacity + excess {
        group.addTask { await Self.heard { try await writer.submit { _ in } } }
      }
      // While the disk is held nobody but the refused is answered.
      for _ in 0..<excess { #expect(try await group.next() == .overloaded) }
      database.release()
      var served = 0
      for try await result in group {
        #expect(result == nil)
        served += 1
      }
      #expect(served == LedgerWriter.capacity + 1)
    }
    #expect(database.writes >= LedgerWriter.capacity / BatchSize.largest)
    #expect(database.writes <= LedgerWriter.capacity / BatchSize.largest + 2)
  }

  private static func submit(_ text: String, to writer: LedgerWriter) async -> LedgerFailure? {
    await heard {
      try await writer.submit { try TestRegister.note(text, key: text, in: $0) }
    }
  }

  /// What a caller hears: nil when the command was carried out.
  private static func heard<T: Sendable>(
    _ work: () async throws -> T
  ) async -> LedgerFailure? {
    do {
      _ = try await work()
      return nil
    } catch let failure as LedgerFailure {
      return failure
    } catch {
      Issue.record(error)
      return nil
    }
  }

  private static func writer() async throws -> (LedgerWriter, HeldDatabase, Count) {
    let register = try await TestRegister()
    let database = HeldDatabase(register.database)
    let ends = Count()
    let clock = register.clock
    let writer = LedgerWriter(
      database: database, now: Now { clock.moment }, identifiers: register.identifiers,
      register: KnownRegister(), size: BatchSize(learns: false), endProcess: { ends.add() })
    return (writer, database, ends)
  }
}

/// A number that many tasks may raise.
final class Count: Sendable {
  private let state = Mutex(0)

  var count: Int { state.withLock { $0 } }

  func add() { state.withLock { $0 += 1 } }
}
