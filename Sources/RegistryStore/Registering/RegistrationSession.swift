internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices
internal import SQLToolkit

/// One order inside its transaction: judged again, numbered, recorded.
struct RegistrationSession {
  let session: LedgerSession
  let order: RegistrationOrder
  let judge: FormJudge
  let account: Account
  let signer: OfficeSigner?

  func carryOut(requestKey: String) throws -> RegistrationReceipt {
    let dossier = try checkedDossier()
    let (ruling, knowledge, _) = try judge.ruling(session.connection)
    if let seen = order.entryVersion, seen != knowledge.entry?.version {
      throw RegistrationRefusal.entryChanged
    }
    guard let decision = ruling.decision else {
      throw RegistrationRefusal.problems(ruling.problems)
    }
    let unanswered = decision.unanswered(order.reasons)
    guard unanswered.isEmpty else { throw RegistrationRefusal.unanswered(unanswered) }
    try checkDoubles(knowledge.likelyDoubles)
    // Whether the signer may sign this paper is a matter of the law of the day, in the decision.
    guard signer != nil else { throw RegistrationRefusal.signerMissing }
    if let dossier, dossier.state == .waiting { try noteArrival(dossier, requestKey) }
    let place =
      decision.takesNumber
      ? try BookTable(connection: session.connection).nextNumber(
        decision.book, year: decision.registeredOn.year) : nil
    if let row = decision.row, let kind = decision.rowKind, let place {
      return try registerEntry(row, kind, place, decision, requestKey)
    }
    if decision.book.isOfIssues || decision.amendments.isEmpty {
      return try issue(place, decision, requestKey)
    }
    return try amend(place, decision, requestKey)
  }

  /// A dossier of another act, one that has ended, or was answered already, is not answered again.
  private func checkedDossier() throws -> DossierLine? {
    let id = order.submission.dossierID
    guard !id.isEmpty else { return nil }
    let dossiers = DossierTable(connection: session.connection)
    guard let dossier = try dossiers.find("id = \(id)").first else {
      throw RegistrationRefusal.unknownDossier
    }
    guard dossier.act == order.submission.act else {
      throw RegistrationRefusal.otherActOfDossier
    }
    guard dossier.state == .open || dossier.state == .waiting else {
      throw RegistrationRefusal.dossierChanged
    }
    return dossier
  }

  /// Who registers what papers were awaited for has them: the term runs from now, and nothing was late.
  private func noteArrival(_ dossier: DossierLine, _ requestKey: String) throws {
    let standing = try StoredDossiers.view(dossier, session.connection).standing
    let step = try DossierStepping(judge.law, today: judge.today, at: judge.time).filled(
      DossierStepped(
        dossierID: dossier.id, step: .papersCame, steppedOn: judge.today, by: account.hand),
      of: dossier.act, standing)
    _ = try session.append(
      .office(.dossierStepped(step)), subject: dossier.id, actor: account.id,
      requestKey: "\(requestKey):giay-to")
  }

  /// Each likely double must be one that the officer saw and decided about.
  private func checkDoubles(_ doubles: [LikelyDouble]) throws {
    let seen = Set(order.duplicate?.papers ?? [])
    let unseen = doubles.filter { !seen.contains($0.entryID) }
    guard unseen.isEmpty else { throw RegistrationRefusal.possibleDoubles(unseen) }
    if !doubles.isEmpty, order.duplicate?.reason.isEmpty ?? true {
      throw RegistrationRefusal.fieldMissing("officeField.duplicateReason")
    }
  }

  private func registerEntry(
    _ row: SourceRow, _ kind: SourceKind, _ place: NumberInBook,
    _ decision: RegistrationDecision, _ requestKey: String
  ) throws -> RegistrationReceipt {
    let entry = RegisteredEntry(
      entryID: session.newID(), dossierID: order.submission.dossierID, act: decision.act,
      place: place, content: RowContent(kind: kind, row: row.numbered(place, kind)),
      circumstances: order.submission.form.texts.filter { !kind.hasColumn($0.key) },
      decisions: decision.kept, overridden: overridden(decision),
      duplicate: order.duplicate, hands: hands(decision))
    let receipt = try session.append(
      .office(.entryRegistered(entry)), subject: entry.entryID, actor: account.id,
      requestKey: requestKey)
    try recordAll(decision.amendments, place, decision, requestKey)
    return RegistrationReceipt(
      act: receipt, place: place, entryID: entry.entryID, paperID: "")
  }

  /// What an act notes on other entries; their notes name the number that it was given.
  private func recordAll(
    _ amendments: [EntryAmendment], _ place: NumberInBook?, _ decision: RegistrationDecision,
    _ requestKey: String
  ) throws {
    for (count, amendment) in amendments.enumerated() {
      _ = try record(
        amendment.numbered(place?.text ?? ""), nil, decision, "\(requestKey):\(count + 1)")
    }
  }

  private func amend(
    _ place: NumberInBook?, _ decision: RegistrationDecision, _ requestKey: String
  ) throws -> RegistrationReceipt {
    var first: ActReceipt?
    for (count, amendment) in decision.amendments.enumerated() {
      let key = count == 0 ? requestKey : "\(requestKey):\(count)"
      let receipt = try record(
        amendment.numbered(place?.text ?? ""), count == 0 ? place : nil, decision, key,
        overridden: count == 0 ? overridden(decision) : [])
      first = first ?? receipt
    }
    guard let first else { throw RegistrationRefusal.unknownAct }
    let paperID = try giveChange(place, decision, "\(requestKey):giay")
    return RegistrationReceipt(
      act: first, place: place, entryID: decision.amendments[0].entryID, paperID: paperID)
  }

  /// The extract of a change, and of what becomes of a guardianship, is handed out with the act itself, under
  /// the same number; empty where none is. A paper without a name in the law of its day cannot be handed out: the act
  /// stands alone.
  private func giveChange(
    _ place: NumberInBook?, _ decision: RegistrationDecision, _ requestKey: String
  ) throws -> String {
    guard place != nil, let main = decision.papers.first, main.title != nil,
      [.changeExtract, .guardianshipEndExtract, .supervisionExtract].contains(
        PaperKind(issuedPaper: main.name)),
      let entry = try KnownEntryLoading(connection: session.connection).entry(
        id: decision.amendments[0].entryID)
    else { return "" }
    let paper = DecidedPaper(
      decision: decision, submission: order.submission, place: place, hands: hands(decision),
      changedPaper: OriginalPaper(entry).title(judge.law)
    ).paper(id: session.newID())
    _ = try session.append(
      .office(.paperIssued(paper)), subject: paper.paperID, actor: account.id,
      requestKey: requestKey)
    return paper.paperID
  }

  private func record(
    _ amendment: EntryAmendment, _ place: NumberInBook?, _ decision: RegistrationDecision,
    _ requestKey: String, overridden: [OverriddenWarning] = []
  ) throws -> ActReceipt {
    let amended = AmendedEntry(
      amendment, act: decision.act, dossierID: order.submission.dossierID,
      form: order.submission.form, place: place, decisions: decision.kept, overridden: overridden,
      hands: hands(decision))
    return try session.append(
      .office(.amending(amended)), subject: amendment.entryID, actor: account.id,
      requestKey: requestKey)
  }

  private func issue(
    _ place: NumberInBook?, _ decision: RegistrationDecision, _ requestKey: String
  ) throws -> RegistrationReceipt {
    // What has to be noted on the entry before a copy of it is made.
    for (count, amendment) in decision.amendments.enumerated() {
      _ = try record(amendment, nil, decision, "\(requestKey):\(count + 1)")
    }
    let paper = DecidedPaper(
      decision: decision, submission: order.submission, place: place, hands: hands(decision)
    ).paper(id: session.newID())
    let receipt = try session.append(
      .office(.paperIssued(paper)), subject: paper.paperID, actor: account.id,
      requestKey: requestKey)
    return RegistrationReceipt(
      act: receipt, place: place, entryID: paper.entryID, paperID: paper.paperID)
  }

  private func overridden(_ decision: RegistrationDecision) -> [OverriddenWarning] {
    decision.questions.map { warning in
      OverriddenWarning(
        code: warning.code.rawValue, values: warning.values,
        reason: order.reasons[WarningKey(warning)] ?? "")
    }
  }

  private func hands(_ decision: RegistrationDecision) -> ActHands {
    decision.hands(typed: order.writer ?? account.hand, checked: account.hand, signer: signer)
  }
}

extension SourceRow {
  /// The row with the number, volume and page that the book gave.
  func numbered(_ place: NumberInBook, _ kind: SourceKind) -> SourceRow {
    var row = self
    let given = [
      "so": place.text, "quyenSo": place.volumeText, "trangSo": String(place.page),
    ]
    for (column, text) in given {
      if let index = kind.columns.firstIndex(of: column) { row.cells[index] = text }
    }
    return row
  }
}

extension RegistrationDecision {
  /// Through whose hands the act goes.
  func hands(typed: OfficeHand, checked: OfficeHand, signer: OfficeSigner?) -> ActHands {
    let signed = signer.map { signer in
      OfficeHand(
        accountID: signer.accountID, name: signer.name,
        title: papers.first?.signature.joined(separator: ", ") ?? "")
    }
    return ActHands(typed: typed, checked: checked, signed: signed ?? .nobody)
  }

  /// What is kept with the act: each rule that was used, and each that is not known.
  var kept: [KeptDecision] {
    rules.map(KeptDecision.init)
      + unknown.map { gap in
        KeptDecision(rule: gap.rule?.rawValue ?? "", value: "unknown", citation: "")
      }
  }
}
