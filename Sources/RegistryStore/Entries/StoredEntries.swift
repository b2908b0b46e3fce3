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

  private static let linesPerPage = 50

  public init(ledger: CommuneLedger, accessLog: any AccessLogging, law: LawBook, now: Now) {
    self.ledger = ledger
    self.accessLog = accessLog
    self.law = law
    self.now = now
  }

  /// An entry with its history; nil when there is none of the id. The look is noted.
  public func entry(id: String, by account: Account) async throws -> EntryView? {
    let view = try await ledger.read { connection in
      try EntryAssembly(connection: connection).entry(id).flatMap {
        try RestrictedView(account, connection).open($0)
      }
    }
    if view != nil { try await accessLog.note(.sawPerson(id, by: account.id)) }
    return view
  }

  /// The papers given out that the account may see, newest first, fifty a page.
  public func givenPapers(
    page: Int, by account: Account
  ) async throws -> (lines: [GivenPaperLine], total: Int) {
    try await ledger.read { connection in
      let hidden = try RestrictedView(account, connection).hiddenPapers().sorted()
      let seen: SQLQuery = hidden.isEmpty ? "1 = 1" : "NOT (id IN \(anyOf: hidden))"
      let total =
        try connection.firstRow("SELECT count(*) FROM given_paper WHERE \(seen)") {
          $0.integer(0)
        } ?? 0
      let skipped = (max(1, page) - 1) * Self.linesPerPage
      let lines = try EntryAssembly(connection: connection).papers(
        "\(seen) ORDER BY seq DESC LIMIT \(Self.linesPerPage) OFFSET \(skipped)")
      return (lines, total)
    }
  }

  /// Notes that the original of an entry was printed and given out; answers the paper's id.
  public func giveOriginal(
    entryID: String, receiver: String, by account: Account, requestKey: String
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
      let paper = OriginalPaper(entry).paper(
        of: entry, id: session.newID(), receiver: receiver, on: today, by: account.hand, law)
      _ = try session.append(
        .office(.paperIssued(paper)), subject: paper.paperID, actor: account.id,
        requestKey: requestKey)
      return paper.paperID
    }
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
