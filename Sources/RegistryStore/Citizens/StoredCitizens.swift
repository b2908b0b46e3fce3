public import CivilDate
public import LegalRules
public import RegistryServices
internal import SQLToolkit

/// What people without an account are told, from the law files and the dossiers.
public struct StoredCitizens: CitizenDesk {
  let ledger: CommuneLedger
  let law: LawBook
  let now: Now
  let accounts: any AccountDesk
  let accessLog: any AccessLogging

  public init(
    ledger: CommuneLedger, law: LawBook, now: Now, accounts: any AccountDesk,
    accessLog: any AccessLogging
  ) {
    self.ledger = ledger
    self.law = law
    self.now = now
    self.accounts = accounts
    self.accessLog = accessLog
  }

  /// What the law of a day asks of those who come to the office.
  public func guide(on day: PlainDate) -> ProcedureGuide {
    ProcedureGuideMaking(law).guide(on: day)
  }

  /// How far a dossier has come; nil for a code that there is none of and for wrong digits alike.
  public func progress(of code: DossierCode, digits: String) async throws -> DossierProgress? {
    let (law, today) = (law, now.today)
    let view = try await ledger.read { connection -> DossierView? in
      let table = DossierTable(connection: connection)
      guard let line = try table.find("code = \(code.text)").first else { return nil }
      var view = try StoredDossiers.view(line, connection)
      if let restated = try table.received(line.id) { view.received = restated }
      view.workingDaysLeft = law.workingDays(until: line.dueOn, from: today)
      return view
    }
    guard let view, Self.knows(digits, view.received) else {
      try await accessLog.note(.applicantRefused(dossier: view?.line.id))
      return nil
    }
    let role = try await accounts.accounts().first { $0.id == view.line.assigneeID }?.role
    try await accessLog.note(.applicantSawDossier(view.line.id))
    return DossierProgress(view, assignee: role)
  }

  /// Whether somebody knows the end of the telephone or personal number that was written down.
  private static func knows(_ digits: String, _ received: DossierReceived) -> Bool {
    guard digits.utf8.count == 4 else { return false }
    return [received.applicantPhone, received.applicantIdentifier].contains { number in
      let known = number.filter { $0.isASCII && $0.isNumber }
      // Shorter than this it is no number of a telephone or a person, and four digits of it would be all of it.
      return known.utf8.count >= 8 && known.suffix(4) == digits
    }
  }
}
