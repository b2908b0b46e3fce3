internal import CivilDate
public import CivilRegistration
internal import FoundationEssentials
public import LegalRules
public import RegistryServices
internal import SQLToolkit

/// Requests on their way through the office, from the ledger.
public struct StoredDossiers: DossierDesk {
  let ledger: CommuneLedger
  let law: LawBook
  let now: Now
  let identifiers: Identifiers
  /// Where attachments lie.
  let folder: String
  let thumbnails: any ThumbnailMaking
  let accessLog: any AccessLogging
  /// How long somebody waits for a small picture before the sign stands for it.
  let patience: Duration
  let room = ThumbnailRoom()

  private static let linesPerPage = 50

  public init(
    ledger: CommuneLedger, law: LawBook, now: Now, identifiers: Identifiers, folder: String,
    thumbnails: any ThumbnailMaking, accessLog: any AccessLogging,
    patience: Duration = .seconds(1)
  ) {
    self.ledger = ledger
    self.law = law
    self.now = now
    self.identifiers = identifiers
    self.folder = folder
    self.thumbnails = thumbnails
    self.accessLog = accessLog
    self.patience = patience
  }

  private var time: ClockTime { now().clockTime(inOffsetMinutes: Now.vietnamOffsetMinutes) }

  /// What the law asks of a request that comes now; an empty procedure is the plain one of the act.
  public func terms(_ act: ActName, procedure: String) async throws -> DossierTerms {
    try terms(act, procedure, on: now.today, at: time)
  }

  private func terms(
    _ act: ActName, _ procedure: String, on day: PlainDate, at time: ClockTime
  ) throws -> DossierTerms {
    guard let known = ActProcedure.find(act), procedure.isEmpty || known.canBe(procedure) else {
      throw RegistrationRefusal.unknownAct
    }
    return DossierTermsMaking(law).terms(
      of: procedure.isEmpty ? known.plainProcedure : procedure, receivedOn: day, at: time)
  }

  /// What the law files know today of an article that somebody typed.
  public func cited(_ article: String) -> CitedLaw { CitedLaw(article, on: now.today, in: law) }

  /// Whom a notice on file is about; of a child without a name its mother.
  public func subject(ofNotice id: String) async throws -> String {
    try await ledger.read { connection in
      let people = try connection.rows(
        "SELECT role, name FROM person_mention WHERE paper_id = \(id)"
      ) { (role: $0.text(0), name: $0.text(1)) }
      func name(_ role: String) -> String { people.first { $0.role == role }?.name ?? "" }
      let own = ["child", "deceased", "resident", "surveyed"].map(name).first { !$0.isEmpty }
      return own ?? (name("mother").isEmpty ? "" : "con của \(name("mother"))")
    }
  }

  /// Takes a request in; answers its id. Throws `RegistrationRefusal`.
  public func receive(
    _ intake: DossierIntake, by account: Account, requestKey: String
  ) async throws -> String {
    guard account.role.sees(intake.act) else { throw RegistrationRefusal.unknownAct }
    guard !intake.applicant.isEmpty else {
      throw RegistrationRefusal.fieldMissing("officeField.applicant")
    }
    guard intake.channel != .forAnotherCommune || !intake.forwardTo.isEmpty else {
      throw RegistrationRefusal.fieldMissing("officeField.destination")
    }
    let (today, time) = (now.today, time)
    let terms = try terms(intake.act, intake.procedure, on: today, at: time)
    return try await ledger.write { session in
      let requestKey = "dossier:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: requestKey) {
        guard let value = CanonicalValue(canonicalText: known.body),
          let id = value["dossier"]?.text
        else { throw LedgerFailure.unreadable(sequence: known.receipt.sequence) }
        return id
      }
      if !intake.notice.isEmpty,
        let open = try DossierTable(connection: session.connection, seenBy: account).find(
          "notice = \(intake.notice) AND state IN ('open', 'waiting', 'registered')"
        ).first
      {
        throw RegistrationRefusal.noticeTaken(dossierID: open.id, code: open.code)
      }
      let received = DossierReceived(
        dossierID: session.newID(),
        code: try DossierTable(connection: session.connection).nextCode(year: today.year),
        act: intake.act, procedure: terms.procedure, channel: intake.channel,
        applicant: intake.applicant, applicantIdentifier: intake.applicantIdentifier,
        applicantPhone: intake.applicantPhone, relation: intake.relation,
        subject: intake.subject, items: intake.items, notice: intake.notice,
        forwardTo: intake.forwardTo, receivedOn: today, receivedAt: time.text,
        dueOn: terms.dueOn, dueAt: terms.dueAt?.text ?? "", decisions: terms.decisions,
        by: account.hand)
      _ = try session.append(
        .office(.dossierReceived(received)), subject: received.dossierID, actor: account.id,
        requestKey: requestKey)
      return received.dossierID
    }
  }

  /// A page of a queue with the counts of all, of what the account may see.
  public func dossiers(
    _ filter: DossierFilter, by account: Account
  ) async throws -> DossierList {
    let today = now.today
    let list = try await ledger.read { connection in
      let table = DossierTable(connection: connection, seenBy: account)
      var counts: [DossierQueue: Int] = [:]
      for queue in DossierQueue.allCases {
        counts[queue] = try table.count(Self.condition(queue, filter, today))
      }
      let total = counts[filter.queue] ?? 0
      let pageCount = max(1, (total + Self.linesPerPage - 1) / Self.linesPerPage)
      let page = min(max(1, filter.page), pageCount)
      let order: SQLQuery =
        filter.queue == .ended
        ? "last_seq DESC"
        : """
        CASE WHEN due_on = '' OR state = 'waiting' THEN 1 ELSE 0 END, due_on,
          CASE WHEN due_at = '' THEN 1 ELSE 0 END, due_at, id
        """
      let lines = try table.find(
        """
        \(Self.condition(filter.queue, filter, today)) ORDER BY \(order)
        LIMIT \(Self.linesPerPage) OFFSET \((page - 1) * Self.linesPerPage)
        """)
      var list = DossierList(
        lines: lines, total: total, page: page, pageCount: pageCount, counts: counts,
        today: today)
      for line in lines {
        list.workingDaysLeft[line.id] = law.workingDays(until: line.dueOn, from: today)
      }
      return list
    }
    if !list.lines.isEmpty {
      try await accessLog.note(.sawWorkList(rows: list.lines.count, by: account.id))
    }
    return list
  }

  /// One dossier; nil when there is none of the id that the account may see.
  public func dossier(id: String, by account: Account) async throws -> DossierView? {
    let (law, today) = (law, now.today)
    let view = try await ledger.read { connection -> DossierView? in
      let table = DossierTable(connection: connection, seenBy: account)
      guard let line = try table.find("id = \(id)").first else { return nil }
      var view = try Self.view(line, connection)
      if let restated = try table.received(id) { view.received = restated }
      let standing = view.standing
      view.hasVerifiedTerm =
        !standing.isVerified
        && law.hasVerifiedTerm(standing.procedure, on: standing.runsFrom)
      view.workingDaysLeft = law.workingDays(until: line.dueOn, from: today)
      view.papers = try papers(
        answering: line, OfficeTrail(connection).steps(id), account, connection)
      return view
    }
    if view != nil { try await accessLog.note(.sawDossier(id, by: account.id)) }
    return view
  }

  /// The papers that came of a dossier: those given for it, and those of its entry since.
  private func papers(
    answering line: DossierLine, _ steps: [OfficeTrail.Step], _ account: Account,
    _ connection: any SQLConnection
  ) throws -> [GivenPaperLine] {
    let answering: [ActKind] = [.entryRegistered, .entryNoted, .entryAmended, .paperIssued]
    guard let first = steps.first(where: { answering.contains($0.header.kind) }) else { return [] }
    var condition: SQLQuery = "seq >= \(first.header.sequence) AND kind NOT LIKE 'slip.%'"
    if line.entryID.isEmpty {
      condition.append(" AND dossier_id = \(line.id)")
    } else {
      condition.append(" AND (dossier_id = \(line.id) OR entry_id = \(line.entryID))")
    }
    let hidden = try RestrictedView(account, connection).hiddenPapers()
    return try EntryAssembly(connection: connection).papers("\(condition) ORDER BY seq DESC")
      .filter { !hidden.contains($0.id) }
  }

  /// Dossiers of some acts that wait for the office, the latest first, at most fifty.
  public func open(for acts: [ActName], by account: Account) async throws -> [DossierLine] {
    guard !acts.isEmpty else { return [] }
    return try await ledger.read { connection in
      try DossierTable(connection: connection, seenBy: account).find(
        """
        state IN ('open', 'waiting') AND act IN \(anyOf: acts.map(\.rawValue))
        ORDER BY id DESC LIMIT \(Self.linesPerPage)
        """)
    }
  }

  /// Dossiers by their ids, of those that the account may see.
  public func lines(_ ids: [String], by account: Account) async throws -> [DossierLine] {
    guard !ids.isEmpty else { return [] }
    return try await ledger.read { connection in
      try DossierTable(connection: connection, seenBy: account).find("id IN \(anyOf: ids)")
    }
  }

  /// The dossier of a line with its trail.
  static func view(
    _ line: DossierLine, _ connection: any SQLConnection
  ) throws -> DossierView {
    let steps = try OfficeTrail(connection).steps(line.id)
    guard case .office(.dossierReceived(let received))? = steps.first?.content else {
      throw VerificationProblem.projection(table: "office_trail", key: line.id)
    }
    return DossierView(line: line, received: received, steps: steps.map(step))
  }

  /// A step on a dossier as it was seen.
  public func step(
    _ step: DossierStepped, over version: Int, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    let stepping = DossierStepping(law, today: now.today, at: time)
    return try await ledger.write { session in
      let requestKey = "dossier:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
      let dossiers = DossierTable(connection: session.connection, seenBy: account)
      guard let line = try dossiers.find("id = \(step.dossierID)").first else {
        throw RegistrationRefusal.unknownDossier
      }
      guard line.version == version else { throw RegistrationRefusal.dossierChanged }
      guard step.step.isPossible(in: line.state) else { throw RegistrationRefusal.notNow }
      guard step.step != .corrected || !step.intake.isEmpty else {
        throw RegistrationRefusal.nothingChanged
      }
      let standing = try Self.view(line, session.connection).standing
      let step = try stepping.filled(step, of: line.act, standing)
      return try session.append(
        .office(.dossierStepped(step)), subject: step.dossierID, actor: account.id,
        requestKey: requestKey)
    }
  }

  /// Keeps what a database answered.
  public func keep(
    lookup: KeptLookup, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    try await ledger.write { session in
      let requestKey = "lookup:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
      let dossiers = DossierTable(connection: session.connection, seenBy: account)
      try dossiers.checkOpen(lookup.dossierID)
      var lookup = lookup
      lookup.lookupID = session.newID()
      return try session.append(
        .office(.lookupKept(lookup)), subject: lookup.dossierID, actor: account.id,
        requestKey: requestKey)
    }
  }

  private static func condition(
    _ queue: DossierQueue, _ filter: DossierFilter, _ today: PlainDate
  ) -> SQLQuery {
    var condition: SQLQuery =
      switch queue {
      case .open: "state = 'open'"
      // A result that nobody handed over is late as well; what waits for papers is not.
      case .due:
        "state IN ('open', 'registered') AND due_on <> '' AND due_on <= \(today.iso8601)"
      case .waiting: "state = 'waiting'"
      case .result: "state = 'registered'"
      case .ended: "state IN ('refused', 'forwarded', 'withdrawn', 'done')"
      }
    if let assignee = filter.assigneeID { condition.append(" AND assignee_id = \(assignee)") }
    if let act = filter.act { condition.append(" AND act = \(act)") }
    return condition
  }

  private static func step(_ act: OfficeTrail.Step) -> DossierView.Step {
    var step = DossierView.Step(
      sequence: act.header.sequence, kind: act.header.kind,
      recordedAt: act.header.recordedAt, actor: "")
    guard case .office(let content) = act.content else { return step }
    switch content {
    case .dossierReceived(let received): step.actor = received.by.name
    case .dossierStepped(let stepped):
      step.step = stepped
      step.actor = stepped.by.name
    case .lookupKept(let lookup):
      step.lookup = lookup
      step.actor = lookup.by.name
    case .attachmentKept(let attachment):
      step.attachment = attachment
      step.actor = attachment.by.name
    case .entryRegistered(let entry):
      step.result = entry.place.text
      step.actor = entry.hands.typed.name
    case .entryNoted(let amended), .entryAmended(let amended):
      step.result = amended.note
      step.actor = amended.hands.typed.name
    case .paperIssued(let paper):
      step.result = [paper.title, paper.place?.text ?? ""].filter { !$0.isEmpty }
        .joined(separator: " số ")
      step.actor = paper.hands.typed.name
    case .bookOpened, .bookClosed: break
    }
    return step
  }
}
