internal import CivilDate
internal import CivilRegistration

extension PrintedEntry {
  /// The places of the birth certificate and of the birth register, in the order of the form.
  static func birth(_ cells: EntryCellsRead) -> [PaperField: String] {
    var fields: [PaperField: String] = [
      .person(.child, .name): cells.text("nksHoTen"),
      .person(.child, .bornOn): cells.date("nksNgaySinh"),
      .person(.child, .bornOnWords): cells.words("nksNgaySinhBangChu", of: "nksNgaySinh"),
      .person(.child, .sex): cells.sex("nksGioiTinh"),
      .person(.child, .ethnicity): cells.text("nksDanToc"),
      .person(.child, .nationality): cells.nationality("nks"),
      .form(.birthPlace): cells.first("nksNoiSinh", "nksNoiSinhDVHC"),
      .form(.homeTown): cells.text("nksQueQuan"),
      .person(.child, .identifier): cells.text("nksSoDinhDanh"),
    ]
    fields.merge(parent(.mother, "me", cells)) { _, new in new }
    fields.merge(parent(.father, "cha", cells)) { _, new in new }
    return fields
  }

  private static func parent(
    _ role: PaperField.Role, _ prefix: String, _ cells: EntryCellsRead
  ) -> [PaperField: String] {
    let born = cells.day("\(prefix)NgaySinh")
    return [
      .person(role, .name): cells.text("\(prefix)HoTen"),
      .person(role, .birthYear): born.map { String($0.year) } ?? cells.text("\(prefix)NgaySinh"),
      .person(role, .bornOn): cells.date("\(prefix)NgaySinh"),
      .person(role, .ethnicity): cells.text("\(prefix)DanToc"),
      .person(role, .nationality): cells.nationality(prefix),
      .person(role, .residence): cells.text("\(prefix)NoiCuTru"),
      .person(role, .identifier): cells.text("\(prefix)SoDinhDanhCaNhan"),
      .person(role, .identityPaper): cells.identityPaper(prefix),
    ]
  }

  static func birthTicks(_ cells: EntryCellsRead) -> Set<TickBox> {
    var ticks = registrationTicks(cells, .birth)
    let parents = Int(cells.text("nksLoaiKhaiSinh")).flatMap { BirthEntry.Parents(rawValue: $0) }
    if let tick = parents?.box { ticks.insert(tick) }
    return ticks
  }

  /// The boxes of the way in which the entry came into the book.
  static func registrationTicks(
    _ cells: EntryCellsRead, _ register: RegisterKind
  ) -> Set<TickBox> {
    switch RegistrationType(code: cells.text("loaiDangKy"), in: register) {
    case .onTime: [.onTime]
    case .late: [.late]
    case .first: [.firstMarriage]
    case .again: [.again]
    case .notedFromAbroad: [.noted]
    case .originalIssued, .unknown, nil: []
    }
  }
}
