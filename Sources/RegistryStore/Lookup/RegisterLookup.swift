internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// The papers of the register in memory, to be asked "who is this?", in step with the acts: whoever
/// asks first after some acts brings in what they changed.
///
/// A question inside a command is asked before the command appends, so that nothing is brought in that
/// could be taken back.
///
/// An index that is worn is used on until another was built beside it: nobody who registers waits for that.
final class RegisterLookup: Sendable {
  private struct State {
    var papers: PaperFinder?
    /// The last act that is brought in.
    var lastAct = 0
    /// The last act that was there when the index was built.
    var builtAfter = 0
    /// The building of another index, while it is under way.
    var renewal: Task<Void, Never>?

    mutating func begin(_ papers: PaperFinder, after act: Int) {
      self.papers = papers
      lastAct = act
      builtAfter = act
    }
  }

  private let state = Mutex(State())
  /// Whether there is an index to ask.
  private let isBuilt = Atomic(false)
  private let warming = Mutex<Task<Void, Never>?>(nil)
  private let database: any SQLDatabase
  private let register: KnownRegister
  private let mostAtOnce: Int

  /// `register` is what is known of the database's first act; of `mostAtOnce` papers the index is built within
  /// a few seconds.
  init(_ database: any SQLDatabase, _ register: KnownRegister, mostAtOnce: Int = 200_000) {
    self.database = database
    self.register = register
    self.mostAtOnce = mostAtOnce
  }

  /// As `find`; but in a large register, whose index takes long to build, nothing is found until it is built
  /// beside the work.
  func findMeanwhile(
    _ question: PaperQuestion, among kind: SourceKind, expected: Double, limit: Int,
    _ connection: any SQLConnection
  ) throws -> [PaperMatch] {
    if !isBuilt.load(ordering: .acquiring), try isLarge(connection) {
      warm()
      return []
    }
    return try find(question, among: kind, expected: expected, limit: limit, connection)
  }

  /// Builds the index beside the work, so that whoever asks first need not wait for all of it.
  func warm() {
    guard !isBuilt.load(ordering: .acquiring) else { return }
    warming.withLock { warming in
      guard warming == nil else { return }
      warming = Task { [self] in
        do {
          try await database.read { [self] connection in
            try state.withLock { try follow(connection, &$0) }
          }
        } catch {
          // Whoever asks first meets the same failure and hears of it.
        }
        self.warming.withLock { $0 = nil }
      }
    }
  }

  private func isLarge(_ connection: any SQLConnection) throws -> Bool {
    try connection.firstRow("SELECT 1 FROM paper LIMIT 1 OFFSET \(mostAtOnce)") { _ in true }
      ?? false
  }

  /// The last act that was there when the index was built; 0 before the first question.
  var builtAfter: Int { state.withLock { $0.builtAfter } }

  /// Returns when no index is being built beside the work.
  func settled() async {
    await warming.withLock { $0 }?.value
    await state.withLock { $0.renewal }?.value
  }

  /// More papers than this are quicker built anew.
  private static let mostChanges = 5_000

  /// The papers of a kind that may be the one asked for, the likeliest first; see `PaperFinder.find`.
  func find(
    _ question: PaperQuestion, among kind: SourceKind, expected: Double, limit: Int,
    _ connection: any SQLConnection
  ) throws -> [PaperMatch] {
    try state.withLock { state in
      try follow(connection, &state)
      return state.papers?.find(question, among: kind, expected: expected, limit: limit) ?? []
    }
  }

  /// Whose register this is.
  func opened(_ connection: any SQLConnection) throws -> RegisterOpened {
    try register.facts(connection).opened
  }

  /// Which places are the commune's own, or were.
  func places(_ connection: any SQLConnection) throws -> LocalPlaces {
    try register.facts(connection).places
  }

  private func follow(_ connection: any SQLConnection, _ state: inout State) throws {
    let lastAct = try Self.lastAct(connection)
    let hasPapers = state.papers != nil
    if state.papers?.isWorn ?? false, state.renewal == nil { state.renewal = renewal() }
    // A reader that began before the last act asks what is known now.
    guard !hasPapers || lastAct > state.lastAct else { return }
    let changes = hasPapers ? try Self.changes(after: state.lastAct, connection) : Changes()
    let loader = try loader(connection)
    if hasPapers, changes.papers.count <= Self.mostChanges {
      if changes.hasList { state.papers?.remove(try Self.gone(connection)) }
      state.papers?.put(try loader.load(only: changes.papers))
      state.lastAct = max(lastAct, state.lastAct)
    } else {
      state.begin(PaperFinder(try loader.load()), after: lastAct)
      isBuilt.store(true, ordering: .releasing)
    }
  }

  /// Builds another index on a thread of its own, from a reading of its own; what happened meanwhile is
  /// brought in by whoever asks next.
  private func renewal() -> Task<Void, Never> {
    Task { [self] in
      do {
        let (facts, act) = try await database.read { [self] connection in
          (try loader(connection).load(), try Self.lastAct(connection))
        }
        let papers = await LongWork.run { PaperFinder(facts) }
        state.withLock { state in
          state.renewal = nil
          // After a large list it was built anew already.
          if act >= state.builtAfter { state.begin(papers, after: act) }
        }
      } catch {
        // The worn index serves on, and whoever asks next tries again.
        state.withLock { $0.renewal = nil }
      }
    }
  }

  private func loader(_ connection: any SQLConnection) throws -> FactLoader {
    FactLoader(connection: connection, places: try places(connection))
  }

  private static func lastAct(_ connection: any SQLConnection) throws -> Int {
    try connection.firstRow("SELECT coalesce(max(seq), 0) FROM act") { $0.integer(0) } ?? 0
  }

  /// What happened after an act.
  private struct Changes {
    /// The papers that say something else than before.
    var papers: [String] = []
    /// Whether a list came, which may have left out papers of the one before it.
    var hasList = false
  }

  private static func changes(
    after act: Int, _ connection: any SQLConnection
  ) throws -> Changes {
    var changes = Changes()
    changes.papers = try connection.rows(
      "SELECT id FROM paper WHERE seq > \(act) LIMIT \(mostChanges + 1)"
    ) { $0.text(0) }
    var amended: Set<String> = []
    try connection.forEachRow("SELECT kind, subject FROM act WHERE seq > \(act)") { row in
      switch ActKind(rawValue: row.text(0)) {
      // An amendment leaves a paper with the act that brought it.
      case .entryNoted, .entryAmended: amended.insert(row.text(1))
      case .fileReceived: changes.hasList = true
      default: break
      }
    }
    changes.papers += amended
    return changes
  }

  /// Papers of lists that a later list no longer has.
  private static func gone(_ connection: any SQLConnection) throws -> [String] {
    try connection.rows("SELECT id FROM paper WHERE is_current = 0") { $0.text(0) }
  }
}
