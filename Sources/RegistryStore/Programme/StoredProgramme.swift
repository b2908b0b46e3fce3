public import ActionProgramme
public import CivilDate
internal import FoundationEssentials
public import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The plan of the commune: adopted, worked on, proven.
public struct StoredProgramme: ProgrammeDesk {
  let ledger: CommuneLedger
  let now: Now
  let folder: EvidenceFolder
  let rules: OfficeRules
  private let template: Programme
  let shipped: ShippedRecords
  private let figures: FigureShelf
  private let uploads: String
  private let identifiers: Identifiers

  /// `template` is the plan that comes with the program, shown until the office adopts one;
  /// `evidence` the folder of the proofs' files, `uploads` the one in which files wait, `shipped` the
  /// books' lines that come with the program.
  public init(
    ledger: CommuneLedger, rules: OfficeRules, template: Programme, evidence: String,
    uploads: String, now: Now, identifiers: Identifiers,
    shipped: ShippedRecords = ShippedRecords()
  ) {
    self.ledger = ledger
    self.template = template
    self.now = now
    self.rules = rules
    self.uploads = uploads
    self.identifiers = identifiers
    self.shipped = shipped
    folder = EvidenceFolder(path: evidence)
    figures = FigureShelf(rules: rules)
  }

  /// The plan on a day with every instance.
  public func plan(asOf: PlainDate?) async throws -> PlanView {
    let asOf = asOf ?? now.today
    return try await ledger.readSettled { connection in
      let queries = try Self.queries(connection)
      let (programme, isAdopted) = try programme(on: asOf, queries)
      let tiles = try figures.tiles(asOf: asOf, connection)
      let instances = try queries.instances(of: programme).map {
        Self.read($0, in: programme, tiles, on: asOf)
      }
      return PlanView(
        programme: programme, isAdopted: isAdopted, asOf: asOf, instances: instances,
        targets: tiles)
    }
  }

  /// One instance with its history.
  public func instance(_ key: InstanceKey) async throws -> InstanceView {
    let asOf = now.today
    return try await ledger.readSettled { connection in
      let queries = try Self.queries(connection)
      let (programme, _) = try programme(on: asOf, queries)
      let found = try Self.find(key, in: programme, queries)
      let tiles = try figures.tiles(asOf: asOf, connection)
      return InstanceView(
        programme: programme, asOf: asOf,
        instance: Self.read(found, in: programme, tiles, on: asOf),
        history: try queries.changes(of: key, in: programme.id),
        targets: tiles.filter { tile in found.item.targets.contains { $0.rawValue == tile.id } })
    }
  }

  /// Adopts a plan as an act; the same request key again changes nothing.
  public func adopt(
    _ programme: Programme, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    try await ledger.write { session in
      try Self.adopt(
        programme, by: account, requestKey: "plan:\(account.id):\(requestKey)", session)
    }
  }

  /// Records an instance as an act. Throws `ProgrammeRefusal`.
  public func record(
    _ command: InstanceCommand, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard command.note.count <= InstanceCommand.longestNote else {
      throw ProgrammeRefusal.noteTooLong(maximum: InstanceCommand.longestNote)
    }
    let today = now.today
    let key = "instance:\(account.id):\(requestKey)"
    return try await ledger.write { session in
      // The same sending again is answered as before, even though the version has moved on.
      if let known = try session.findAct(requestKey: key) { return known.receipt }
      let programme = try standing(on: today, by: account, requestKey: key, session)
      let queries = try Self.queries(session.connection)
      let found = try Self.find(command.key, in: programme, queries)
      guard found.record.version == command.seenVersion else {
        let last = try queries.lastAuthor(of: command.key, in: programme.id)
        throw ProgrammeRefusal.changedMeanwhile(
          author: last?.0 ?? "", at: last?.1 ?? Instant(millisecondsSince1970: 0))
      }
      let problems = found.problems(recording: command.wanted, in: programme)
      guard problems.isEmpty else { throw ProgrammeRefusal.instance(problems) }
      var record = command.wanted
      record.version = found.record.version + 1
      let recorded = RecordedInstance(
        programme: programme.id, key: command.key, record: record, note: command.note,
        author: account.fullName)
      return try session.record(
        .programme(.instanceRecorded(recorded)), subject: Self.subject(command.key),
        actor: account.id, requestKey: key)
    }
  }

  /// What changed since a moment, newest first.
  public func changes(since moment: Instant, limit: Int) async throws -> [ProgrammeChange] {
    try await ledger.read { connection in
      try Self.queries(connection).changes(since: moment, limit: limit)
    }
  }

  /// A place in the uploads folder, under a name that is nobody's.
  public func newUpload(fileName: String) async throws -> Upload {
    let id = identifiers.next(at: now())
    return Upload(id: id, fileName: fileName, place: "\(uploads)/\(id)")
  }

  /// Forgets an upload that was broken off.
  public func discard(upload: Upload) async {
    guard FileManager.default.fileExists(atPath: upload.place) else { return }
    // What cannot be removed now lies in the uploads folder, where nothing is kept.
    do { try FileManager.default.removeItem(atPath: upload.place) } catch {}
  }

  // What the other parts of this type share -----------------------------------------------------

  static func queries(_ connection: any SQLConnection) throws -> ProgrammeQueries {
    ProgrammeQueries(
      connection: connection, commune: try RegisterOpened.read(connection).commune.code)
  }

  func programme(
    on day: PlainDate, _ queries: ProgrammeQueries
  ) throws -> (programme: Programme, isAdopted: Bool) {
    if let adopted = try queries.programme(on: day) { return (adopted, true) }
    return (template.taken(by: try RegisterOpened.read(queries.connection).commune), false)
  }

  /// The plan that stands, adopted in this very transaction when the office begins to work on the one
  /// that came with the program.
  func standing(
    on day: PlainDate, by account: Account, requestKey: String, _ session: LedgerSession
  ) throws -> Programme {
    let (programme, isAdopted) = try programme(on: day, Self.queries(session.connection))
    if !isAdopted {
      _ = try Self.adopt(programme, by: account, requestKey: "adopt:\(requestKey)", session)
    }
    return programme
  }

  static func find(
    _ key: InstanceKey, in programme: Programme, _ queries: ProgrammeQueries
  ) throws -> ItemInstance {
    if let found = try queries.instances(of: programme).first(where: { $0.key == key }) {
      return found
    }
    guard let opened = programme.findInstance(key) else { throw ProgrammeRefusal.unknownInstance }
    return opened
  }

  static func subject(_ key: InstanceKey) -> String { "\(key.item)/\(key.yearText)" }

  private static func adopt(
    _ programme: Programme, by account: Account, requestKey: String, _ session: LedgerSession
  ) throws -> ActReceipt {
    let adopted = AdoptedProgramme(programme: programme, author: account.fullName)
    return try session.record(
      .programme(.adopted(adopted)), subject: programme.id, actor: account.id,
      requestKey: requestKey)
  }

  private static func read(
    _ instance: ItemInstance, in programme: Programme, _ tiles: [TargetTile], on day: PlainDate
  ) -> ItemInstance {
    var instance = instance
    instance.figures = FigureReading.of(instance, in: programme, tiles: tiles, on: day)
    return instance
  }
}
