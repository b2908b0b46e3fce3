internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// The papers of the register in memory, to be asked "who is this?", in step with the acts: whoever
/// asks first after some acts brings in what they changed.
///
/// A question inside a command is asked before the command appends, so that nothing is brought in that
/// could be taken back.
final class RegisterLookup: Sendable {
  private struct State {
    var papers: PaperFinder?
    /// The last act that is brought in.
    var lastAct = 0
  }

  private let state = Mutex(State())
  private let register = Mutex<RegisterOpened?>(nil)

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

  /// Whose register this is: said by its first act, which nothing changes, and so read once.
  func opened(_ connection: any SQLConnection) throws -> RegisterOpened {
    try register.withLock { known in
      if let known { return known }
      let read = try RegisterOpened.read(connection)
      known = read
      return read
    }
  }

  private func follow(_ connection: any SQLConnection, _ state: inout State) throws {
    let head = try connection.firstRow("SELECT coalesce(max(seq), 0) FROM act") { $0.integer(0) }
    let lastAct = head ?? 0
    let isBuilt = state.papers.map { !$0.isWorn } ?? false
    // A reader that began before the last act asks what is known now.
    guard !isBuilt || lastAct > state.lastAct else { return }
    let changed = isBuilt ? try Self.changes(after: state.lastAct, connection) : []
    let loader = FactLoader(
      connection: connection, places: LocalPlaces(try opened(connection).commune))
    if isBuilt, changed.count <= Self.mostChanges {
      state.papers?.remove(try Self.gone(after: state.lastAct, connection))
      state.papers?.put(try loader.load(only: changed))
    } else {
      state.papers = PaperFinder(try loader.load())
    }
    state.lastAct = max(lastAct, state.lastAct)
  }

  /// The papers that say something else than after an act.
  private static func changes(
    after act: Int, _ connection: any SQLConnection
  ) throws -> [String] {
    // An amendment leaves a paper with the act that brought it.
    let amending = [ActKind.entryNoted, .entryAmended].map(\.rawValue)
    let papers = try connection.rows(
      "SELECT id FROM paper WHERE seq > \(act) LIMIT \(mostChanges + 1)"
    ) { $0.text(0) }
    return papers
      + (try connection.rows(
        "SELECT DISTINCT subject FROM act WHERE seq > \(act) AND kind IN \(anyOf: amending)"
      ) { $0.text(0) })
  }

  /// Papers of lists that a later list no longer has.
  private static func gone(
    after act: Int, _ connection: any SQLConnection
  ) throws -> [String] {
    let received = ActKind.fileReceived.rawValue
    let isListNew = try connection.firstRow(
      "SELECT 1 FROM act WHERE seq > \(act) AND kind = \(received) LIMIT 1"
    ) { _ in true }
    guard isListNew ?? false else { return [] }
    return try connection.rows("SELECT id FROM paper WHERE is_current = 0") { $0.text(0) }
  }
}
