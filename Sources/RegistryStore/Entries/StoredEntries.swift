internal import CivilDate
internal import CivilRegistration
public import LegalRules
public import RegistryServices
internal import SQLToolkit

/// Entries as they stand, and the papers given out, from the ledger.
public struct StoredEntries: EntryDesk {
  private let ledger: CommuneLedger
  private let accessLog: any AccessLogging
  private let law: LawBook
  private let now: Now

  public init(ledger: CommuneLedger, accessLog: any AccessLogging, law: LawBook, now: Now) {
    self.ledger = ledger
    self.accessLog = accessLog
    self.law = law
    self.now = now
  }

  /// An entry with its history; nil when there is none of the id. The look is noted.
  public func entry(id: String, by account: Account) async throws -> EntryView? {
    let law = law
    let view = try await ledger.read { connection in
      var view = try EntryAssembly(connection: connection).entry(id).flatMap {
        try RestrictedView(account, connection).open($0)
      }
      if let entry = try KnownEntryLoading(connection: connection).entry(id: id) {
        view?.isOriginalPublished = !OriginalPaper(entry).title(law).isEmpty
      }
      return view
    }
    if view != nil { try await accessLog.note(.sawPerson(id, by: account.id)) }
    return view
  }

  /// The papers given out that the account may see, newest first, fifty a page.
  public func givenPapers(
    _ filter: GivenPaperFilter, by account: Account
  ) async throws -> GivenPaperList {
    try await ledger.read { connection in
      try GivenPaperSearch(
        connection: connection, hidden: RestrictedView(account, connection).hiddenPapers()
      ).list(filter)
    }
  }

  /// Notes that the original of an entry was printed and given out; answers the paper's id. Throws
  /// `RegistrationRefusal` for a revoked entry, for a paper that the law of the day has not named, and for
  /// one more than there may be without a reason.
  public func giveOriginal(
    entryID: String, receiver: String, reason: String, by account: Account, requestKey: String
  ) async throws -> String {
    let (law, today) = (law, now.today)
    return try await ledger.write { session in
      let requestKey = "paper:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: requestKey) {
        guard let value = CanonicalValue(canonicalText: known.body), let id = value["paper"]?.text
        else { throw LedgerFailure.unreadable(sequence: known.receipt.sequence) }
        return id
      }
      guard
        let entry = try KnownEntryLoading(connection: session.connection).entry(id: entryID)
      else { throw RegistrationRefusal.unknownEntry }
      guard !entry.history.isRevoked else { throw RegistrationRefusal.entryRevoked }
      let original = OriginalPaper(entry)
      guard !original.title(law).isEmpty else { throw RegistrationRefusal.paperUnpublished }
      let given = try Self.originals(of: entryID, original.kind, session.connection)
      let isFurther = given >= original.copies(law)
      if isFurther, reason.allSatisfy(\.isWhitespace) {
        throw RegistrationRefusal.originalGiven(count: given)
      }
      var paper = original.paper(
        of: entry, id: session.newID(), receiver: receiver, reason: isFurther ? reason : "",
        on: today, by: account.hand, law)
      // A reprint is one paper, however many there were at first.
      if isFurther { paper.copies = 1 }
      _ = try session.append(
        .office(.paperIssued(paper)), subject: paper.paperID, actor: account.id,
        requestKey: requestKey)
      return paper.paperID
    }
  }

  /// How many originals of an entry were given out. An adoption makes the entry say something else, of which the
  /// law has an original anew; to ask why would put the adoption into the log of papers.
  private static func originals(
    of entryID: String, _ kind: String, _ connection: any SQLConnection
  ) throws -> Int {
    let adoption =
      try OfficeTrail(connection).steps(entryID, kinds: [.entryNoted]).last { step in
        if case .office(.entryNoted(let amended)) = step.content { return amended.isRestricted }
        return false
      }?.header.sequence ?? 0
    return try connection.firstRow(
      """
      SELECT coalesce(sum(copies), 0) FROM given_paper
      WHERE entry_id = \(entryID) AND kind = \(kind) AND number = '' AND seq > \(adoption)
      """
    ) { $0.integer(0) } ?? 0
  }

  /// A paper that was given out; nil when there is none of the id that the account may see.
  public func givenPaper(id: String, by account: Account) async throws -> GivenPaper? {
    try await ledger.read { connection in
      guard try !RestrictedView(account, connection).hiddenPapers().contains(id) else {
        return nil
      }
      let place = try connection.firstRow("SELECT seq FROM given_paper WHERE id = \(id)") {
        $0.integer(0)
      }
      guard let place,
        case .office(.paperIssued(let paper)) = try OfficeTrail(connection).step(place).content
      else { return nil }
      return paper
    }
  }
}
