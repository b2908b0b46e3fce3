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
    // A residence without an end lasts until now.
    fields[.form(.residedUntil)] = particulars["to"] == nil ? issue.on.slashed : day("to")
    fields[.form(.maritalStatus)] = particulars["text"] ?? ""
    fields[.form(.purpose)] = cells.text("nxnMucDichSuDung")
    let months = particulars["validMonths"].flatMap { Int($0) }
    fields[.form(.validFor)] = months.map { $0 < 10 ? "0\($0) tháng" : "\($0) tháng" } ?? ""
    switch cells.text("nxnLoaiMucDichSuDung") {
    case "1": fields[.form(.forMarriageAtHome)] = "X"
    case "2": fields[.form(.forMarriageAbroad)] = "X"
    case "": break
    default: fields[.form(.forOtherPurpose)] = "X"
    }
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
    let changed = entry?.amendments.last?.changes.map(\.column) ?? []
    var fields = shown(entry, numerals, changed: changed)
    fields[.person(.declarant, .name)] = cells.text("nycHoTen")
    fields[.person(.declarant, .relation)] = cells.text("nycQuanHe")
    fields[.person(.declarant, .identityPaper)] = cells.identityPaper("nyc")
    fields[.form(.changedPaper)] = changedPaper
    fields[.form(.changeContent)] = content
    fields[.form(.changeKind)] = box?.kindOfChange ?? ""
    fields[.form(.changeGround)] = cells.text("canCu")
    fields[.form(.office)] = issue.agency.inText
    fields[.form(.extractOf)] = issue.number
    fields[.form(.registeredOn)] = issue.on.slashed
    var paper = made(.changeExtract, fields, issue)
    paper.ticks = box.map { [$0] } ?? []
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
    paper.fields[.form(.agencyInText)] = issue.agency.inText
    paper.fields[.form(.superiorAgency)] = issue.agency.superior
    paper.fields[.form(.placeAndDate)] = issue.agency.placeAndDate(issue.on)
    paper.fields[.form(.issuedOn)] = issue.on.slashed
    paper.fields = paper.fields.filter { !$0.value.isEmpty }
    return paper
  }

  /// The person of the entry that is shown, and where it stands.
  private static func shown(
    _ history: EntryHistory?, _ numerals: VietnameseNumerals, changed: [String] = []
  ) -> [PaperField: String] {
    guard let history, let entry = PrintedEntry(history, numerals: numerals),
      let roles = roles(ofShown: entry.register, changed)
    else { return [:] }
    var fields: [PaperField: String] = [:]
    for part in PaperField.Part.allCases {
      let texts = roles.compactMap { entry.fields[.person($0, part)] }
      guard !texts.isEmpty else { continue }
      // Both spouses are the subject of their entry, in one order in every place.
      fields[.person(.subject, part)] = texts.joined(separator: part.isLong ? "; " : " – ")
    }
    fields[.form(.changedPaperNumber)] = entry.fields[.form(.number)]
    fields[.form(.changedPaperOn)] = entry.fields[.form(.registeredOn)]
    fields[.form(.changedPaperOffice)] = entry.fields[.form(.office)]
    fields[.form(.extractOf)] = entry.fields[.form(.number)]
    return fields
  }

  /// Of spouses the one whose cells were changed, or both where that does not part them.
  private static func roles(
    ofShown register: RegisterKind, _ changed: [String]
  ) -> [PaperField.Role]? {
    switch register {
    case .birth: return [.child]
    case .death: return [.deceased]
    case .marriage, .foreignDivorce:
      let prefixes = register == .marriage ? ("vo", "chong") : ("lhVo", "lhChong")
      let hasWife = changed.contains { $0.hasPrefix(prefixes.0) }
      let hasHusband = changed.contains { $0.hasPrefix(prefixes.1) }
      if hasWife != hasHusband { return hasWife ? [.wife] : [.husband] }
      return [.wife, .husband]
    case .parentage: return [.recognised]
    case .guardianship: return [.ward]
    // Only its own register prints an adoption.
    case .adoption: return nil
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

extension PaperField.Part {
  /// Whether what it holds has commas and dashes of its own.
  fileprivate var isLong: Bool {
    self == .residence || self == .identityPaper || self == .birthPlace || self == .homeTown
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
