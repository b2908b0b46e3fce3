internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Which acts concern an entry or a dossier. The places are a projection; what the acts say is read
/// from the ledger, which during a verification stands in another database.
struct OfficeTrail {
  /// Where the trail is kept.
  let connection: any SQLConnection
  /// Where the acts are.
  let acts: any SQLConnection

  init(_ connection: any SQLConnection, acts: (any SQLConnection)? = nil) {
    self.connection = connection
    self.acts = acts ?? connection
  }

  /// An act of a trail with who did it, and when.
  struct Step {
    var header: ActHeader
    var content: ActContent
  }

  func add(_ thing: String, _ header: ActHeader) throws {
    guard !thing.isEmpty else { return }
    try connection.insert(
      Self.insertTrail, [.text(thing), .integer(header.sequence), .text(header.kind.rawValue)])
  }

  /// The acts on a thing, in their order.
  func steps(_ thing: String, kinds: [ActKind]? = nil) throws -> [Step] {
    var condition: SQLQuery = "thing = \(thing)"
    if let kinds { condition.append(" AND kind IN \(anyOf: kinds.map(\.rawValue))") }
    let places = try connection.rows(
      "SELECT seq FROM office_trail WHERE \(condition) ORDER BY seq"
    ) { $0.integer(0) }
    return try places.map(step)
  }

  /// The later acts on an entry, in their order; with a place in the ledger, those up to it.
  func amendments(of entryID: String, upTo sequence: Int? = nil) throws -> [AmendedEntry] {
    try steps(entryID, kinds: [.entryNoted, .entryAmended]).compactMap { step -> AmendedEntry? in
      if let sequence, step.header.sequence > sequence { return nil }
      return switch step.content {
      case .office(.entryNoted(let amended)), .office(.entryAmended(let amended)): amended
      default: nil
      }
    }
  }

  /// The entries on which a note for few eyes stands, and the last such act on each; of one entry, if it is given.
  func restrictedEntries(_ entryID: String? = nil) throws -> [String: Int] {
    // The trail has the acts of the office alone; the ledger is a hundred times as long.
    var condition: SQLQuery = "kind = \(ActKind.entryNoted.rawValue)"
    if let entryID { condition.append(" AND thing = \(entryID)") }
    return Dictionary(
      try places(condition, whoseActSays: "body LIKE \("%\"restricted\":1%")"),
      uniquingKeysWith: max)
  }

  /// The entries in which a later act of the office changed one of these columns.
  func entries(changedIn columns: [BirthColumn]) throws -> [String] {
    let kinds = [ActKind.entryAmended, .entryNoted].map(\.rawValue)
    var names: SQLQuery = "1 = 0"
    for column in columns { names.append(" OR body LIKE \("%\"\(column.name)\"%")") }
    return Set(try places("kind IN \(anyOf: kinds)", whoseActSays: names).map(\.0)).sorted()
  }

  /// Things of the trail and the places of their acts, of those acts of which something holds that their text says.
  private func places(
    _ condition: SQLQuery, whoseActSays text: SQLQuery
  ) throws -> [(String, Int)] {
    let places = try connection.rows("SELECT thing, seq FROM office_trail WHERE \(condition)") {
      ($0.text(0), $0.integer(1))
    }
    var saying: Set<Int> = []
    for start in stride(from: 0, to: places.count, by: Self.askedAtOnce) {
      let some = places[start..<min(start + Self.askedAtOnce, places.count)].map(\.1)
      saying.formUnion(
        try acts.rows("SELECT seq FROM act_body WHERE seq IN \(anyOf: some) AND (\(text))") {
          $0.integer(0)
        })
    }
    return places.filter { saying.contains($0.1) }
  }

  private static let askedAtOnce = 500

  /// An act by its place in the ledger.
  func step(_ sequence: Int) throws -> Step {
    let found = try acts.firstRow(
      """
      SELECT act.seq, act.id, act.kind, act.commune, act.subject, act.actor, act.recorded_at,
        act.request_key, act.commitment, act.chain, act_body.salt, act_body.body
      FROM act JOIN act_body ON act_body.seq = act.seq
      WHERE act.seq = \(sequence)
      """
    ) { try StoredAct($0, after: sequence - 1) }
    guard let found else { throw VerificationProblem.missingAct(sequence: sequence) }
    return Step(header: found.header, content: try found.content())
  }

  private static let insertTrail = SQLInsert("office_trail", ["thing", "seq", "kind"])
}
