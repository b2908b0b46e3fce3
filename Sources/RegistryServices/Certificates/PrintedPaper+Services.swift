public import CivilDate
public import CivilRegistration

/// Papers that rest on a form and on what was decided about it, and not on a row of a register alone.
extension PrintedPaper {
  /// The marital-status certificate: what was asked in the form, and the phrase that the law bears out.
  /// `particulars` are those of the decision: `text`, `place`, `from`, `to`, `validMonths`.
  public static func maritalStatus(
    _ form: ActForm, _ particulars: [String: String], _ issue: PaperIssue,
    numerals: VietnameseNumerals = .init()
  ) -> PrintedPaper {
    let cells = EntryCellsRead(form: form, numerals: numerals)
    func day(_ name: String) -> String {
      particulars[name].flatMap { PlainDate(iso8601: $0) }?.slashed ?? ""
    }
    var fields = subject("nxn", cells)
    fields[.person(.declarant, .name)] = cells.first("nycHoTen", "nxnHoTen")
    fields[.person(.declarant, .relation)] = cells.text("nycQuanHe")
    fields[.form(.residedAt)] = particulars["place"] ?? ""
    fields[.form(.residedFrom)] = day("from")
    fields[.form(.residedUntil)] = day("to")
    fields[.form(.maritalStatus)] = particulars["text"] ?? ""
    fields[.form(.purpose)] = cells.text("nxnMucDichSuDung")
    let months = particulars["validMonths"].flatMap { Int($0) }
    fields[.form(.validFor)] = months.map { $0 < 10 ? "0\($0) tháng" : "\($0) tháng" } ?? ""
    return made(.maritalStatusCertificate, fields, issue)
  }

  /// The confirmation of what the register says about an entry.
  public static func confirmation(
    _ form: ActForm, of entry: EntryHistory?, _ issue: PaperIssue,
    numerals: VietnameseNumerals = .init()
  ) -> PrintedPaper {
    let cells = EntryCellsRead(form: form, numerals: numerals)
    var fields = shown(entry, numerals)
    fields[.person(.declarant, .name)] = cells.text("nycHoTen")
    fields[.person(.declarant, .identityPaper)] = cells.identityPaper("nyc")
    fields[.person(.declarant, .relation)] = cells.text("nycQuanHe")
    fields[.form(.confirmedContent)] = cells.text("noiDungXacNhan")
    fields[.form(.purpose)] = cells.text("mucDich")
    fields[.form(.bookName)] = entry.flatMap { RegisterKind(rawValue: $0.kind.rawValue)?.bookName }
    return made(.informationConfirmation, fields, issue)
  }

  /// The extract of a change, correction or supplement; its content is the note that the entry bears.
  public static func change(
    _ form: ActForm, of entry: EntryHistory?, content: String, box: TickBox?,
    changedPaper: String, _ issue: PaperIssue, numerals: VietnameseNumerals = .init()
  ) -> PrintedPaper {
    let cells = EntryCellsRead(form: form, numerals: numerals)
    var fields = shown(entry, numerals)
    fields[.person(.declarant, .name)] = cells.text("nycHoTen")
    fields[.person(.declarant, .relation)] = cells.text("nycQuanHe")
    fields[.person(.declarant, .identityPaper)] = cells.identityPaper("nyc")
    fields[.form(.changedPaper)] = changedPaper
    fields[.form(.changeContent)] = content
    fields[.form(.changeKind)] = box?.kindOfChange ?? ""
    fields[.form(.changeGround)] = cells.text("canCu")
    fields[.form(.office)] = issue.agency.name
    fields[.form(.extractOf)] = issue.number
    fields[.form(.registeredOn)] = issue.on.slashed
    var paper = made(.changeExtract, fields, issue)
    paper.ticks = Set([box].compactMap { $0.flatMap { PaperTick(rawValue: $0.rawValue) } })
    return paper
  }

  private static func made(
    _ kind: PaperKind, _ fields: [PaperField: String], _ issue: PaperIssue
  ) -> PrintedPaper {
    var paper = PrintedPaper(
      kind, title: issue.title, on: issue.on, fields: fields, signers: issue.signers,
      marks: issue.marks, lookup: issue.lookup)
    paper.fields[.form(.number)] = issue.number
    paper.fields[.form(.agency)] = issue.agency.name
    paper.fields[.form(.superiorAgency)] = issue.agency.superior
    paper.fields[.form(.placeAndDate)] = issue.agency.placeAndDate(issue.on)
    paper.fields[.form(.issuedOn)] = issue.on.slashed
    paper.fields = paper.fields.filter { !$0.value.isEmpty }
    return paper
  }

  /// The person of the entry that is shown, and where it stands.
  private static func shown(
    _ history: EntryHistory?, _ numerals: VietnameseNumerals
  ) -> [PaperField: String] {
    guard let history, let entry = PrintedEntry(history, numerals: numerals),
      let role = role(ofShown: entry.register)
    else { return [:] }
    var fields: [PaperField: String] = [:]
    for part in PaperField.Part.allCases {
      fields[.person(.subject, part)] = entry.fields[.person(role, part)]
    }
    if role == .wife {
      // Both spouses are the subject of their entry.
      let names = [PaperField.Role.wife, .husband].compactMap { entry.fields[.person($0, .name)] }
      fields = [.person(.subject, .name): names.joined(separator: " – ")]
    }
    fields[.form(.changedPaperNumber)] = entry.fields[.form(.number)]
    fields[.form(.changedPaperOn)] = entry.fields[.form(.registeredOn)]
    fields[.form(.changedPaperOffice)] = entry.fields[.form(.office)]
    fields[.form(.extractOf)] = entry.fields[.form(.number)]
    return fields
  }

  private static func role(ofShown register: RegisterKind) -> PaperField.Role? {
    switch register {
    case .birth: .child
    case .death: .deceased
    case .marriage, .foreignDivorce: .wife
    case .parentage: .recognised
    case .guardianship: .ward
    // Only its own register prints an adoption.
    case .adoption: nil
    }
  }

  private static func subject(_ prefix: String, _ cells: EntryCellsRead) -> [PaperField: String] {
    [
      .person(.subject, .name): cells.text("\(prefix)HoTen"),
      .person(.subject, .bornOn): cells.date("\(prefix)NgaySinh"),
      .person(.subject, .sex): cells.sex("\(prefix)GioiTinh"),
      .person(.subject, .ethnicity): cells.text("\(prefix)DanToc"),
      .person(.subject, .nationality): cells.nationality(prefix),
      .person(.subject, .residence): cells.text("\(prefix)NoiCuTru"),
      .person(.subject, .identityPaper): cells.identityPaper(prefix),
    ]
  }
}

extension RegisterKind {
  /// Its book as papers name it.
  fileprivate var bookName: String {
    switch self {
    case .birth: "Sổ đăng ký khai sinh"
    case .death: "Sổ đăng ký khai tử"
    case .marriage: "Sổ đăng ký kết hôn"
    case .parentage: "Sổ đăng ký nhận cha, mẹ, con"
    case .guardianship: "Sổ đăng ký giám hộ"
    case .adoption: "Sổ đăng ký nuôi con nuôi"
    case .foreignDivorce: "Sổ ghi chú ly hôn"
    }
  }
}

extension TickBox {
  /// What a box of the change book says was done; nil for the boxes of other books.
  fileprivate var kindOfChange: String? {
    switch self {
    case .change: "Thay đổi hộ tịch"
    case .correction: "Cải chính hộ tịch"
    case .supplement: "Bổ sung thông tin hộ tịch"
    case .ethnicity: "Xác định lại dân tộc"
    default: nil
    }
  }
}
