public import CivilDate
public import CivilRegistration
public import LegalRules
public import RegistryServices
internal import SQLToolkit

/// The papers of the office ready to be printed, from the ledger.
public struct StoredPapers: PaperDesk {
  private let ledger: CommuneLedger
  private let registrations: StoredRegistrations
  private let accessLog: any AccessLogging
  private let law: LawBook
  private let now: Now

  public init(
    ledger: CommuneLedger, registrations: StoredRegistrations, accessLog: any AccessLogging,
    law: LawBook, now: Now
  ) {
    self.ledger = ledger
    self.registrations = registrations
    self.accessLog = accessLog
    self.law = law
    self.now = now
  }

  /// The office at the head of its papers.
  public func agency() async throws -> PaperAgency {
    try await ledger.read { PaperAgency(try RegisterOpened.read($0).commune) }
  }

  /// Where the head of the office signs a slip, by the law of a day.
  public func headSigner(of slip: String, on day: PlainDate) async throws -> SignerBlock? {
    SignerOffice(law).block(of: slip, among: try await registrations.signers(), on: day)
  }

  /// The lines above a signature whose title is kept as its day wrote it.
  public func signatureLines(of hand: OfficeHand, on day: PlainDate) -> [String] {
    SignerOffice(law).lines(of: hand, on: day)
  }

  /// Papers that were given out, in the order asked for, each as it was on its day.
  public func given(_ ids: [String], by account: Account) async throws -> [PrintedPaper] {
    let law = law
    let papers = try await ledger.read { connection in
      let log = GivenPaperLog(connection: connection, law: law)
      let agency = PaperAgency(try RegisterOpened.read(connection).commune)
      let hidden = try RestrictedView(account, connection).hiddenPapers()
      return try ids.map { id in
        guard !hidden.contains(id), let (paper, sequence) = try log.paper(id) else {
          throw PaperRefusal.unknown
        }
        return (paper, try log.printed(paper, at: sequence, agency))
      }
    }
    for (paper, _) in papers {
      let subject = paper.entryID.isEmpty ? paper.paperID : paper.entryID
      try await accessLog.note(.sawPerson(subject, by: account.id))
    }
    return papers.map(\.1)
  }

  /// The original of an entry as it would be given out now.
  public func original(ofEntry id: String, by account: Account) async throws -> PrintedPaper {
    let (law, today) = (law, now.today)
    let printed = try await ledger.read { connection in
      guard let entry = try KnownEntryLoading(connection: connection).entry(id: id),
        account.role.sees(entry.register.book)
      else { throw PaperRefusal.unknown }
      let paper = OriginalPaper(entry).paper(
        of: entry, id: "", receiver: "", on: today, by: account.hand, law)
      let agency = PaperAgency(try RegisterOpened.read(connection).commune)
      let log = GivenPaperLog(connection: connection, law: law)
      let history = try log.history(entryID: id)
      guard
        let printed = paper.printed(
          by: agency, of: history, noteWords: PaperNoteWords(law, on: today))
      else {
        throw PaperRefusal.notDrawn(title: paper.title)
      }
      return try log.withVolume(printed, of: entry.history)
    }
    try await accessLog.note(.sawPerson(id, by: account.id))
    return printed
  }

  /// What a form would hand out if it were registered now.
  public func preview(
    _ submission: FormSubmission, by account: Account
  ) async throws -> [PrintedPaper] {
    let (judge, signer) = try await registrations.judge(of: submission, by: account)
    let (law, today) = (law, now.today)
    return try await ledger.read { connection in
      let (ruling, _, _) = try judge.ruling(connection)
      guard let decision = ruling.decision else {
        throw RegistrationRefusal.problems(ruling.problems)
      }
      guard !decision.papers.isEmpty else { throw PaperRefusal.notDrawn(title: "") }
      let place = try StoredRegistrations.nextNumber(decision, connection)
      let log = GivenPaperLog(connection: connection, law: law)
      var history = try Self.shown(decision, submission, by: account, log)
      if let row = decision.row, let kind = decision.rowKind {
        // What is noted besides stands on other entries.
        history = EntryHistory(
          kind: kind, original: place.map { row.numbered($0, kind) } ?? row)
      }
      let entry = try KnownEntryLoading(connection: connection).entry(id: submission.entryID)
      let paper = DecidedPaper(
        decision: decision, submission: submission, place: place,
        hands: decision.hands(typed: account.hand, checked: account.hand, signer: signer),
        changedPaper: entry.map { OriginalPaper($0).title(law) } ?? ""
      ).paper(id: "")
      let agency = PaperAgency(try RegisterOpened.read(connection).commune)
      guard
        let printed = paper.printed(
          by: agency, of: history, noteWords: PaperNoteWords(law, on: today))
      else {
        throw PaperRefusal.notDrawn(title: paper.title)
      }
      return [try log.withVolume(printed, of: history)]
    }
  }

  /// The entry that a decision shows, its notes as papers say them; those of the decision itself are written
  /// by whoever asks.
  private static func shown(
    _ decision: RegistrationDecision, _ submission: FormSubmission, by account: Account,
    _ log: GivenPaperLog
  ) throws -> EntryHistory? {
    guard var shown = decision.shown else { return nil }
    let known = try log.history(entryID: submission.entryID)
    let before = known?.amendments ?? []
    for number in shown.amendments.indices {
      if number < before.count {
        shown.amendments[number].paper = before[number].paper
        shown.amendments[number].writtenBy = before[number].writtenBy
      } else {
        shown.amendments[number].writtenBy = account.hand.name
      }
    }
    return shown
  }

  /// The written pages of a volume.
  public func pages(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> PrintedPaper {
    guard account.role.sees(kind) else { throw PaperRefusal.unknown }
    let (law, today) = (law, now.today)
    let pages = try await ledger.read { connection in
      try VolumePages(
        connection: connection, law: law, account: account, kind: kind, year: year,
        volume: volume
      ).paper(on: today)
    }
    try await accessLog.note(
      .sawWorkList(rows: pages.blocks.count, by: account.id))
    return pages
  }
}
