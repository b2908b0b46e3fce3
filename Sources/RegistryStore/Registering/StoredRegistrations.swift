internal import CivilDate
public import CivilRegistration
public import LegalRules
public import RegistryServices
internal import SQLToolkit

/// Forms of the office: what the law makes of them, and the act, from the ledger.
public struct StoredRegistrations: RegistrationDesk {
  private let ledger: CommuneLedger
  private let accounts: any AccountDesk
  private let law: LawBook
  private let now: Now

  public init(ledger: CommuneLedger, accounts: any AccountDesk, law: LawBook, now: Now) {
    self.ledger = ledger
    self.accounts = accounts
    self.law = law
    self.now = now
  }

  /// Who may sign, the chairman first.
  public func signers() async throws -> [OfficeSigner] {
    try await OfficeSigners(accounts: accounts).all()
  }

  /// What a form asks; throws `RegistrationRefusal` for an unknown act.
  public func shape(_ act: ActName, entryID: String) async throws -> FormShape {
    guard let procedure = ActProcedure.find(act) else { throw RegistrationRefusal.unknownAct }
    // Who opens a form will have it checked soon.
    ledger.lookup.warm()
    guard procedure.book == .changes, !entryID.isEmpty else {
      return FormShape(fields: procedure.fields)
    }
    return try await ledger.read { connection in
      guard let entry = try KnownEntryLoading(connection: connection).entry(id: entryID) else {
        throw RegistrationRefusal.unknownEntry
      }
      let cells = AmendableColumn.fields(of: entry.register)
      let names = Set(cells.map(\.name))
      let present = RowContent(kind: entry.history.kind, row: entry.history.present).namedCells
        .filter { names.contains($0.column) && !$0.text.isEmpty }
      return FormShape(
        fields: cells + procedure.fields.filter { !names.contains($0.name) },
        present: Dictionary(present.map { ($0.column, $0.text) }) { first, _ in first })
    }
  }

  /// What the law and the register say of a form; throws `RegistrationRefusal` for an unknown act.
  public func check(
    _ submission: FormSubmission, by account: Account
  ) async throws -> CheckedForm {
    let signer = try await signer(submission.signerID)
    let judge = try judge(submission, by: account, signer: signer)
    return try await ledger.read { connection in
      let (ruling, knowledge, moment) = try judge.ruling(connection)
      let doubles = try knowledge.likelyDoubles.map { likely in
        CheckedForm.Candidate(
          likely: likely,
          cells: try PresentContent(connection).content(entryID: likely.entryID)?.namedCells ?? [])
      }
      return CheckedForm(
        ruling: ruling, doubles: doubles,
        nextNumber: try Self.nextNumber(ruling.decision, connection), moment: moment,
        entryVersion: knowledge.entry?.version)
    }
  }

  /// Does what the form asks for, in one transaction with its number.
  public func register(
    _ order: RegistrationOrder, by account: Account, requestKey: String
  ) async throws -> RegistrationReceipt {
    let signer = try await signer(order.submission.signerID)
    let judge = try judge(order.submission, by: account, signer: signer)
    return try await ledger.write { session in
      let requestKey = "form:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: requestKey) {
        var receipt = try Self.receipt(known)
        // The extract of a change is an act of its own.
        if receipt.paperID.isEmpty,
          let paper = try session.findAct(requestKey: "\(requestKey):giay")
        {
          receipt.paperID = try Self.receipt(paper).paperID
        }
        return receipt
      }
      return try RegistrationSession(
        session: session, order: order, judge: judge, account: account, signer: signer
      ).carryOut(requestKey: requestKey)
    }
  }

  /// A form filled in from what is on file about an entry, a dossier or a notice.
  public func prefilled(
    _ submission: FormSubmission, noticeID: String
  ) async throws -> FormSubmission {
    guard let procedure = ActProcedure.find(submission.act) else {
      throw RegistrationRefusal.unknownAct
    }
    return try await ledger.read { connection in
      try FormFilling(connection: connection, procedure: procedure).filled(
        submission, noticeID: noticeID)
    }
  }

  private func signer(_ id: String) async throws -> OfficeSigner? {
    guard !id.isEmpty else { return nil }
    guard let signer = try await signers().first(where: { $0.accountID == id }) else {
      throw RegistrationRefusal.signerNotAllowed
    }
    return signer
  }

  /// Who decides about a form, and who would sign it.
  func judge(
    of submission: FormSubmission, by account: Account
  ) async throws -> (FormJudge, OfficeSigner?) {
    let signer = try await signer(submission.signerID)
    return (try judge(submission, by: account, signer: signer), signer)
  }

  private func judge(
    _ submission: FormSubmission, by account: Account, signer: OfficeSigner?
  ) throws -> FormJudge {
    guard let procedure = ActProcedure.find(submission.act) else {
      throw RegistrationRefusal.unknownAct
    }
    return FormJudge(
      lookup: ledger.lookup, submission: submission, procedure: procedure, law: law,
      writer: account.fullName, signer: signer, today: now.today,
      time: now().clockTime(inOffsetMinutes: Now.vietnamOffsetMinutes))
  }

  /// The number that the book would give now.
  static func nextNumber(
    _ decision: RegistrationDecision?, _ connection: any SQLConnection
  ) throws -> NumberInBook? {
    guard let decision, decision.takesNumber else { return nil }
    let year = decision.registeredOn.year
    let books = BookTable(connection: connection)
    return try books.openVolume(decision.book, year: year).map { volume in
      try books.place(from: volume.lastNumber + 1, in: volume)
    }
  }

  /// The receipt of an act that was recorded before under the same key.
  private static func receipt(
    _ known: (receipt: ActReceipt, body: String)
  ) throws -> RegistrationReceipt {
    guard let value = CanonicalValue(canonicalText: known.body) else {
      throw LedgerFailure.unreadable(sequence: known.receipt.sequence)
    }
    return RegistrationReceipt(
      act: known.receipt, place: try value["place"].map { try NumberInBook($0) },
      entryID: value["entry"]?.text ?? "", paperID: value["paper"]?.text ?? "")
  }
}
