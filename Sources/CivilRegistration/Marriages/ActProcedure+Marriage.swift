extension ActName {
  /// Registration of a marriage.
  public static let marriage: ActName = "marriage"
}

extension ActProcedure {
  /// Kết hôn: a first or later marriage, and again.
  public static let marriage = ActProcedure(
    name: .marriage, book: .marriage, rows: .marriage, fields: marriageFields,
    variants: marriageVariants, procedure: { form in MarriageDecision.procedure(of: form) },
    decide: { form, question in MarriageDecision.decide(form, question) })

  private static let marriageVariants = [
    ActVariant("marriage"),
    ActVariant("marriageForeign", [MarriageCircumstance.yeuToNuocNgoai.rawValue: "1"]),
    ActVariant(
      "marriageAgain", [MarriageCircumstance.cachDangKy.rawValue: MarriageWay.again.rawValue]),
  ]

  private static let marriageFields: [FormField] =
    wifeFields + husbandFields + marriageCircumstances

  private static let wifeFields: [FormField] = [
    FormField(MarriageColumn.voHoTen, .name, .wife, isRequired: true),
    FormField(MarriageColumn.voNgaySinh, .date, .wife, isRequired: true),
    FormField(MarriageColumn.voDanToc, .text, .wife),
    FormField(MarriageColumn.voQuocTich, .text, .wife, isRequired: true),
    FormField(MarriageColumn.voLoaiCuTru, .choice(residences), .wife),
    FormField(MarriageColumn.voNoiCuTru, .place, .wife, isRequired: true),
    FormField(MarriageColumn.voLoaiGiayToTuyThan, .choice(identityPapers), .wife, isRequired: true),
    FormField(MarriageColumn.voSoGiayToTuyThan, .text, .wife, isRequired: true),
    FormField(MarriageColumn.voNgayCapGiayToTuyThan, .day, .wife),
    FormField(MarriageColumn.voNoiCapGiayToTuyThan, .text, .wife),
    FormField(.voLanKetHon, .count, .wife),
    FormField(.voLyHonNuocNgoai, .flag, .wife),
  ]

  private static let husbandFields: [FormField] = [
    FormField(MarriageColumn.chongHoTen, .name, .husband, isRequired: true),
    FormField(MarriageColumn.chongNgaySinh, .date, .husband, isRequired: true),
    FormField(MarriageColumn.chongDanToc, .text, .husband),
    FormField(MarriageColumn.chongQuocTich, .text, .husband, isRequired: true),
    FormField(MarriageColumn.chongLoaiCuTru, .choice(residences), .husband),
    FormField(MarriageColumn.chongNoiCuTru, .place, .husband, isRequired: true),
    FormField(
      MarriageColumn.chongLoaiGiayToTuyThan, .choice(identityPapers), .husband, isRequired: true),
    FormField(MarriageColumn.chongSoGiayToTuyThan, .text, .husband, isRequired: true),
    FormField(MarriageColumn.chongNgayCapGiayToTuyThan, .day, .husband),
    FormField(MarriageColumn.chongNoiCapGiayToTuyThan, .text, .husband),
    FormField(.chongLanKetHon, .count, .husband),
    FormField(.chongLyHonNuocNgoai, .flag, .husband),
  ]

  private static let marriageCircumstances: [FormField] = [
    FormField(
      .cachDangKy, .choice(MarriageWay.allCases.map(\.rawValue)), .circumstances,
      isRequired: true),
    FormField(.haiBenCoMat, .flag, .marriage),
    FormField(.tuNguyen, .flag, .marriage),
    FormField(.dangKyTruocNgay, .date, .circumstances),
    FormField(.matSoVaBanChinh, .flag, .circumstances),
    FormField(.conSong, .flag, .circumstances),
    FormField(MarriageColumn.ngayXacLapQuanHeHonNhan, .date, .marriage),
    FormField(.dangKyLuuDong, .flag, .circumstances),
    FormField(MobileCircumstance.luuDongNgay.rawValue, .day, .circumstances),
    FormField(MobileCircumstance.luuDongNoi.rawValue, .text, .circumstances),
    FormField(.yeuToNuocNgoai, .flag, .circumstances),
    FormField(MarriageColumn.ghiChu, .longText, .circumstances),
  ]
}

extension FormField {
  fileprivate init(
    _ circumstance: MarriageCircumstance, _ kind: Kind, _ part: Part, isRequired: Bool = false
  ) {
    self.init(circumstance.rawValue, kind, part, isRequired: isRequired)
  }
}
