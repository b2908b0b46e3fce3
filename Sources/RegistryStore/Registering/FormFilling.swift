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
      if notice.isEmpty { notice = dossier.notice }
      filled.set("nycHoTen", dossier.applicant, procedure)
    }
    if !notice.isEmpty { try fill(&filled, fromNotice: notice) }
    try fillFromEntry(&filled)
    if procedure.name == .judgment { try fill(&filled, fromMarriage: submission.entryID) }
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

  private func fill(_ submission: inout FormSubmission, fromNotice id: String) throws {
    let row = try connection.firstRow(
      """
      SELECT kind, reference, event_on, issuer, issued_on, father_name, seq, row_number
      FROM paper WHERE id = \(id)
      """
    ) { row in
      (
        kind: row.text(0), reference: row.text(1), eventOn: PartialDate(iso8601: row.text(2)),
        issuer: row.text(3), issuedOn: PartialDate(iso8601: row.text(4)), father: row.text(5)
      )
    }
    guard let row else { return }
    let mentions = try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE paper.id = \(id)
      """, MentionRow.init)
    func mention(_ role: String) -> MentionRow? {
      mentions.first { $0.reference.role == role }
    }
    switch row.kind {
    case "birthNotice":
      submission.set("nksHoTen", mention("child")?.name, procedure)
      submission.set("nksNgaySinh", row.eventOn?.slashed, procedure)
      submission.set("nksGioiTinh", mention("child")?.sexCode, procedure)
      submission.set("nksNoiSinh", row.issuer, procedure)
      submission.set("meHoTen", mention("mother")?.name, procedure)
      submission.set("meNgaySinh", mention("mother")?.birthOn?.slashed, procedure)
      submission.set("meSoDinhDanhCaNhan", mention("mother")?.identifier, procedure)
      submission.set("chaHoTen", row.father, procedure)
    case "deathNotice":
      submission.set("nktHoTen", mention("deceased")?.name, procedure)
      submission.set("nktNgaySinh", mention("deceased")?.birthOn?.slashed, procedure)
      submission.set("nktGioiTinh", mention("deceased")?.sexCode, procedure)
      submission.set("nktSoGiayToTuyThan", mention("deceased")?.identifier, procedure)
      submission.set("nktNgayChet", row.eventOn?.slashed, procedure)
      submission.set("gbtSo", row.reference, procedure)
      submission.set("gbtCoQuanCap", row.issuer, procedure)
      submission.set("gbtNgay", row.issuedOn?.slashed, procedure)
    default: break
    }
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

extension MentionRow {
  /// The code of the exchange format.
  fileprivate var sexCode: String? {
    RecordedSex(stored: sex).map { String($0.rawValue) }
  }
}
