internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Fills a form in from what is on file: nothing that the office knows is typed again.
struct FormFilling {
  let connection: any SQLConnection
  let procedure: ActProcedure

  func filled(_ submission: FormSubmission, noticeID: String) throws -> FormSubmission {
    var filled = submission
    let dossiers = DossierTable(connection: connection)
    var notice = noticeID
    var received: DossierReceived?
    if !submission.dossierID.isEmpty {
      guard let dossier = try dossiers.find("id = \(submission.dossierID)").first else {
        throw RegistrationRefusal.unknownDossier
      }
      guard dossier.act == submission.act else { throw RegistrationRefusal.otherActOfDossier }
      if notice.isEmpty { notice = dossier.notice }
      received = try dossiers.received(dossier.id)
      if let received { fill(&filled, fromRequester: received) }
      let asked = try StoredDossiers.view(dossier, connection).standing.procedure
      for (field, text) in procedure.variants.first(where: { $0.procedure == asked })?.fields ?? [:]
      {
        filled.set(field, text, procedure)
      }
    }
    // The register knows the spouses better than the court's list.
    if procedure.name == .judgment { try fill(&filled, fromMarriage: submission.entryID) }
    if !notice.isEmpty { try fill(&filled, fromNotice: notice) }
    try fillFromEntry(&filled)
    // Papers and entries know better than what was told at the desk.
    if let received { fill(&filled, fromSubject: received.subject) }
    return filled
  }

  /// Who asks, as the desk wrote it down.
  private func fill(
    _ submission: inout FormSubmission, fromRequester received: DossierReceived
  ) {
    submission.set("nycHoTen", received.applicant, procedure)
    submission.set("nycQuanHe", received.relation, procedure)
    let number = received.applicantIdentifier
    let digits = PersonalIdentifier.digits(of: number)
    let kind: IdentityPaper.Kind? =
      PersonalIdentifier(digits) != nil
      ? .citizenCard : digits.utf8.count == 9 && Int(digits) != nil ? .oldCard : nil
    submission.set("nycSoGiayToTuyThan", number, procedure)
    submission.set("nycLoaiGiayToTuyThan", kind.map { String($0.rawValue) }, procedure)
  }

  /// Whom the act is about, where what was told at the desk is one person's name and nothing else.
  private func fill(_ submission: inout FormSubmission, fromSubject subject: String) {
    let words = subject.split(separator: " ")
    let isName = subject.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
    guard isName, (2...6).contains(words.count), !Self.isDescription(words) else { return }
    // What an entry is changed in is written by hand.
    guard procedure.book != .changes,
      let field = Self.mainNames.first(where: { name in
        procedure.fields.contains { $0.name == name }
      })
    else { return }
    submission.set(field, subject, procedure)
  }

  /// "con của Nguyễn Thị A", "vợ chồng ông B", "bé gái": nobody is called so.
  private static func isDescription(_ words: [Substring]) -> Bool {
    words.contains { word in word.first?.isLowercase ?? true }
  }

  /// The field with the name of whom a form is about, by form.
  private static let mainNames = [
    "nksHoTen", "nktHoTen", "ncHoTen", "dghHoTen", "conNuoiHoTen", "nxnHoTen",
  ]

  /// A judgment names the spouses and their entry as the register has them.
  private func fill(_ submission: inout FormSubmission, fromMarriage id: String) throws {
    guard let entry = try KnownEntryLoading(connection: connection).entry(id: id),
      case .marriage(let marriage)? = SourceFacts.read(
        entry.history.present, of: entry.history.kind
      ).facts
    else { return }
    submission.set("hoTenChong", marriage.husband?.name, procedure)
    submission.set("namSinhChong", marriage.husband?.bornOn?.slashed, procedure)
    submission.set("soDinhDanhChong", marriage.husband?.identifier?.text, procedure)
    submission.set("hoTenVo", marriage.wife?.name, procedure)
    submission.set("namSinhVo", marriage.wife?.bornOn?.slashed, procedure)
    submission.set("soDinhDanhVo", marriage.wife?.identifier?.text, procedure)
    submission.set("soKetHon", entry.reference, procedure)
    submission.set("ngayKetHon", entry.registeredOn.slashed, procedure)
    submission.set("noiKetHon", entry.office.name, procedure)
  }
}

extension FormSubmission {
  /// Fills a field that the form has and that says nothing yet.
  mutating func set(_ field: String, _ text: String?, _ procedure: ActProcedure) {
    guard let text, !text.isEmpty, form[field] == nil,
      procedure.fields.contains(where: { $0.name == field })
    else { return }
    form = form.setting(field, to: text)
  }
}
