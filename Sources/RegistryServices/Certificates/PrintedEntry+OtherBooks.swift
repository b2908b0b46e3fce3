internal import CivilDate
internal import CivilRegistration

extension PrintedEntry {
  /// The places of the papers and of the register of recognitions, in the order of the form.
  static func recognition(_ cells: EntryCellsRead) -> [PaperField: String] {
    person(.parent, "cm", cells).merging(person(.recognised, "nc", cells)) { own, _ in own }
  }

  static func recognitionTicks(_ cells: EntryCellsRead) -> Set<TickBox> {
    var ticks: Set<TickBox> = []
    switch Int(cells.text("loaiXacNhan")).flatMap({ ParentageRecognition(rawValue: $0) }) {
    case .fatherRecognisesChild, .motherRecognisesChild: ticks.insert(.parentRecognises)
    case .childRecognisesFather, .childRecognisesMother: ticks.insert(.childRecognises)
    case nil: break
    }
    if cells.text("loaiDangKy") == "3" { ticks.insert(.noted) }
    return ticks
  }

  /// The same of guardianships.
  static func guardianship(_ cells: EntryCellsRead) -> [PaperField: String] {
    var fields = person(.guardian, "gh", cells)
      .merging(person(.ward, "dgh", cells)) { own, _ in own }
    fields.merge(supervisor(cells)) { own, _ in own }
    fields[.form(.reason)] = cells.text("chamDutCanCu")
    fields[.form(.guardianshipState)] = cells.text("tinhTrangGiamHo")
    fields[.form(.proofNumber)] = cells.text("canCuSo")
    fields[.form(.proofIssuer)] = cells.text("canCuCoQuan")
    fields[.form(.proofIssuedOn)] = cells.date("canCuNgay")
    return fields
  }

  /// Who watches over the guardian.
  static func supervisor(_ cells: EntryCellsRead) -> [PaperField: String] {
    [
      .person(.supervisor, .name): cells.text("gsHoTen"),
      .person(.supervisor, .bornOn): cells.date("gsNgaySinh"),
      .person(.supervisor, .residence): cells.text("gsNoiCuTru"),
      .person(.supervisor, .identityPaper): cells.text("gsSoGiayToTuyThan"),
    ]
  }

  static func guardianshipTicks(_ cells: EntryCellsRead) -> Set<TickBox> {
    switch Int(cells.text("loaiGiamHo")).flatMap({ GuardianshipKind(rawValue: $0) }) {
    case .appointed: [.guardianAppointed]
    case .natural: [.guardianNatural]
    case .recognised: [.noted]
    case nil: []
    }
  }

  /// The same of adoptions; only its own register prints it.
  static func adoption(_ cells: EntryCellsRead) -> [PaperField: String] {
    var fields = person(.adopted, "conNuoi", cells)
      .merging(person(.adoptiveFather, "chaNuoi", cells)) { own, _ in own }
      .merging(person(.adoptiveMother, "meNuoi", cells)) { own, _ in own }
    fields[.person(.adopted, .birthPlace)] = cells.text("conNuoiNoiSinh")
    fields[.form(.proofNumber)] = cells.text("canCuSo")
    fields[.form(.proofIssuer)] = cells.text("canCuCoQuan")
    fields[.form(.proofIssuedOn)] = cells.date("canCuNgay")
    return fields
  }

  /// The same of divorces abroad.
  static func foreignDivorce(_ cells: EntryCellsRead) -> [PaperField: String] {
    var fields = person(.wife, "lhVo", cells)
      .merging(person(.husband, "lhChong", cells)) { own, _ in own }
    fields[.form(.changedPaperNumber)] = cells.text("lhSoKetHon")
    fields[.form(.changedPaperOn)] = cells.date("lhNgayKetHon")
    fields[.form(.changedPaperOffice)] = cells.text("lhNoiKetHon")
    fields[.form(.changeKind)] =
      switch Int(cells.text("loaiGhiChu")).flatMap({ ForeignDivorceMatter(rawValue: $0) }) {
      case .divorce: "Ly hôn"
      case .annulment: "Hủy việc kết hôn"
      case nil: ""
      }
    return fields
  }

  private static func person(
    _ role: PaperField.Role, _ prefix: String, _ cells: EntryCellsRead
  ) -> [PaperField: String] {
    [
      .person(role, .name): cells.text("\(prefix)HoTen"),
      .person(role, .bornOn): cells.date("\(prefix)NgaySinh"),
      .person(role, .sex): cells.sex("\(prefix)GioiTinh"),
      .person(role, .ethnicity): cells.text("\(prefix)DanToc"),
      .person(role, .nationality): cells.nationality(prefix),
      .person(role, .residence): cells.text("\(prefix)NoiCuTru"),
      .person(role, .identityPaper): cells.identityPaper(prefix),
    ]
  }
}
