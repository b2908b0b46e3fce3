extension ActName {
  /// Registration of a death.
  public static let death: ActName = "death"
}

extension ActProcedure {
  /// Khai tử: with each kind of proof, of people known and unknown, and again.
  public static let death = ActProcedure(
    name: .death, book: .death, rows: .death, fields: deathFields,
    variants: deathVariants, procedure: { form in DeathDecision.procedure(of: form) },
    decide: { form, question in DeathDecision.decide(form, question) })

  private static let deathVariants = [
    ActVariant("death"),
    ActVariant("deathAgain", [DeathCircumstance.cachDangKy.rawValue: DeathWay.again.rawValue]),
  ]

  private static let deathFields: [FormField] =
    deceasedFields + eventFields + proofFields + deathInformantFields + deathCircumstances

  private static let deceasedFields: [FormField] = [
    FormField(DeathColumn.nktHoTen, .name, .deceased),
    FormField(DeathColumn.nktNgaySinh, .date, .deceased),
    FormField(DeathColumn.nktGioiTinh, .choice(sexes), .deceased, isRequired: true),
    FormField(DeathColumn.nktDanToc, .text, .deceased),
    FormField(DeathColumn.nktQuocTich, .text, .deceased),
    FormField(DeathColumn.nktLoaiCuTru, .choice(residences), .deceased),
    FormField(DeathColumn.nktNoiCuTru, .place, .deceased),
    FormField(DeathColumn.nktLoaiGiayToTuyThan, .choice(identityPapers), .deceased),
    FormField(DeathColumn.nktSoGiayToTuyThan, .text, .deceased),
    FormField(DeathColumn.nktNgayCapGiayToTuyThan, .day, .deceased),
    FormField(DeathColumn.nktNoiCapGiayToTuyThan, .text, .deceased),
  ]

  private static let eventFields: [FormField] = [
    FormField(DeathColumn.nktNgayChet, .date, .death, isRequired: true),
    FormField(DeathColumn.nktGioPhutChet, .time, .death),
    FormField(DeathColumn.nktNoiChet, .place, .death),
    FormField(DeathColumn.nktNguyenNhanChet, .text, .death),
  ]

  private static let proofFields: [FormField] = [
    FormField(
      .truongHopChet, .choice(DeathCase.allCases.map(\.rawValue)), .proof, isRequired: true),
    FormField(DeathColumn.gbtLoai, .choice(proofs), .proof),
    FormField(DeathColumn.gbtSo, .text, .proof),
    FormField(DeathColumn.gbtNgay, .day, .proof),
    FormField(DeathColumn.gbtCoQuanCap, .text, .proof),
    FormField(.toaAnTuyenBo, .text, .proof),
  ]

  private static let deathInformantFields: [FormField] = [
    FormField(DeathColumn.nycHoTen, .name, .requester, isRequired: true),
    FormField(DeathColumn.nycQuanHe, .text, .requester),
    FormField(DeathColumn.nycLoaiGiayToTuyThan, .choice(identityPapers), .requester),
    FormField(DeathColumn.nycSoGiayToTuyThan, .text, .requester),
    FormField(DeathColumn.nycNgayCapGiayToTuyThan, .day, .requester),
    FormField(DeathColumn.nycNoiCapGiayToTuyThan, .text, .requester),
    FormField(.duocUyQuyen, .flag, .requester),
  ]

  private static let deathCircumstances: [FormField] = [
    FormField(
      .cachDangKy, .choice(DeathWay.allCases.map(\.rawValue)), .circumstances, isRequired: true),
    FormField(.chuaRoDanhTinh, .flag, .circumstances),
    FormField(.dangKyTruocNgay, .date, .circumstances),
    FormField(.matSoVaBanChinh, .flag, .circumstances),
    FormField(.dangKyLuuDong, .flag, .circumstances),
    FormField(MobileCircumstance.luuDongNgay.rawValue, .day, .circumstances),
    FormField(MobileCircumstance.luuDongNoi.rawValue, .text, .circumstances),
    FormField(.yeuToNuocNgoai, .flag, .circumstances),
    // What the officer enters where the law of the day does not tell.
    FormField(DeathColumn.loaiDangKy, .choice(["1", "4"]), .circumstances),
    FormField(DeathColumn.ghiChu, .longText, .circumstances),
  ]

  private static let proofs = DeathProof.Kind.allCases.map { String($0.rawValue) }
}

extension FormField {
  fileprivate init(
    _ circumstance: DeathCircumstance, _ kind: Kind, _ part: Part, isRequired: Bool = false
  ) {
    self.init(circumstance.rawValue, kind, part, isRequired: isRequired)
  }
}
