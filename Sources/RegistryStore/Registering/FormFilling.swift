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
    if !submission.dossierID.isEmpty {
      guard let dossier = try dossiers.find("id = \(submission.dossierID)").first else {
        throw RegistrationRefusal.unknownDossier
      }
      guard dossier.act == submission.act else { throw RegistrationRefusal.otherActOfDossier }
      if notice.isEmpty { notice = dossier.notice }
      filled.set("nycHoTen", dossier.applicant, procedure)
    }
    // The register knows the spouses better than the court's list.
    if procedure.name == .judgment { try fill(&filled, fromMarriage: submission.entryID) }
    if !notice.isEmpty { try fill(&filled, fromNotice: notice) }
    try fillFromEntry(&filled)
    return filled
  }

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
