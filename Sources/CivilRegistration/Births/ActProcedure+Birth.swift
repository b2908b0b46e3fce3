extension ActName {
  /// Registration of a birth.
  public static let birth: ActName = "birth"
}

extension ActProcedure {
  /// Khai sinh: first, late or again, of known and unknown parents, with or without recognition.
  public static let birth = ActProcedure(
    name: .birth, book: .birth, rows: .birth, fields: birthFields,
    variants: birthVariants, procedure: { form in BirthDecision.procedure(of: form) },
    decide: { form, question in BirthDecision.decide(form, question) })

  private static let birthVariants = [
    ActVariant("birth"), ActVariant("birthWithRecognition"),
    ActVariant("birthAgain", [BirthCircumstance.cachDangKy.rawValue: BirthWay.again.rawValue]),
    ActVariant("birthForHolder", [BirthCircumstance.cachDangKy.rawValue: BirthWay.holder.rawValue]),
    ActVariant(
      "birthAbandoned", [BirthCircumstance.cachDangKy.rawValue: BirthWay.abandoned.rawValue]),
  ]

  private static let birthFields: [FormField] =
    childFields + parentFields + informantFields + circumstanceFields

  private static let childFields: [FormField] = [
    FormField(BirthColumn.nksHoTen, .name, .child, isRequired: true),
    FormField(BirthColumn.nksNgaySinh, .date, .child, isRequired: true),
    FormField(.nksGioSinh, .time, .child),
    FormField(BirthColumn.nksGioiTinh, .choice(sexes), .child, isRequired: true),
    FormField(BirthColumn.nksDanToc, .text, .child),
    FormField(BirthColumn.nksQuocTich, .text, .child, isRequired: true),
    FormField(BirthColumn.nksNoiSinh, .place, .child, isRequired: true),
    FormField(BirthColumn.nksNoiSinhDVHC, .text, .child),
    FormField(BirthColumn.nksQueQuan, .place, .child, isRequired: true),
    FormField(BirthColumn.nksSoDinhDanh, .identifier, .child),
  ]

  private static let parentFields: [FormField] = [
    FormField(BirthColumn.meHoTen, .name, .mother),
    FormField(BirthColumn.meNgaySinh, .date, .mother),
    FormField(BirthColumn.meDanToc, .text, .mother),
    FormField(BirthColumn.meQuocTich, .text, .mother),
    FormField(BirthColumn.meSoDinhDanhCaNhan, .identifier, .mother),
    FormField(BirthColumn.meLoaiGiayToTuyThan, .choice(identityPapers), .mother),
    FormField(BirthColumn.meSoGiayToTuyThan, .text, .mother),
    FormField(BirthColumn.meLoaiCuTru, .choice(residences), .mother),
    FormField(BirthColumn.meNoiCuTru, .place, .mother),
    FormField(BirthColumn.chaHoTen, .name, .father),
    FormField(BirthColumn.chaNgaySinh, .date, .father),
    FormField(BirthColumn.chaDanToc, .text, .father),
    FormField(BirthColumn.chaQuocTich, .text, .father),
    FormField(BirthColumn.chaSoDinhDanhCaNhan, .identifier, .father),
    FormField(BirthColumn.chaLoaiGiayToTuyThan, .choice(identityPapers), .father),
    FormField(BirthColumn.chaSoGiayToTuyThan, .text, .father),
    FormField(BirthColumn.chaLoaiCuTru, .choice(residences), .father),
    FormField(BirthColumn.chaNoiCuTru, .place, .father),
    FormField(.chaMeKetHonSo, .text, .father),
    FormField(.chaMeKetHonNgay, .day, .father),
    FormField(.chaMeKetHonNoi, .place, .father),
  ]

  private static let informantFields: [FormField] = [
    FormField(BirthColumn.nycHoTen, .name, .requester, isRequired: true),
    FormField(BirthColumn.nycQuanHe, .text, .requester, isRequired: true),
    FormField(BirthColumn.nycLoaiGiayToTuyThan, .choice(identityPapers), .requester),
    FormField(BirthColumn.nycSoGiayToTuyThan, .text, .requester),
    FormField(BirthColumn.nycNgayCapGiayToTuyThan, .day, .requester),
    FormField(BirthColumn.nycNoiCapGiayToTuyThan, .text, .requester),
    FormField(.duocUyQuyen, .flag, .requester),
  ]

  private static let circumstanceFields: [FormField] = [
    FormField(
      .cachDangKy, .choice(BirthWay.allCases.map(\.rawValue)), .circumstances, isRequired: true),
    FormField(
      .giayChungSinhLoai, .choice(BirthProof.allCases.map(\.rawValue)), .proof),
    FormField(.giayChungSinhSo, .text, .proof),
    FormField(.giayChungSinhNgay, .day, .proof),
    FormField(.giayChungSinhNoiCap, .text, .proof),
    FormField(.soConLanSinh, .count, .circumstances),
    FormField(
      .nhanCon, .choice(RecognisingParent.allCases.map(\.rawValue)), .circumstances),
    FormField(
      .nhanConChungCu, .choice(ParentageProof.allCases.map(\.rawValue)), .circumstances),
    FormField(.nhanConSoNguoiLamChung, .count, .circumstances),
    FormField(.treDaChet, .flag, .circumstances),
    FormField(.treSongSoGio, .count, .circumstances),
    FormField(.chaMeYeuCau, .flag, .circumstances),
    FormField(.niemYetTuNgay, .day, .circumstances),
    FormField(.niemYetDenNgay, .day, .circumstances),
    FormField(.dangKyTruocNgay, .date, .circumstances),
    FormField(.matSoVaBanChinh, .flag, .circumstances),
    FormField(.conSong, .flag, .circumstances),
    FormField(.giayToCaNhan, .text, .circumstances),
    FormField(.chuaDangKy, .flag, .circumstances),
    FormField(.dangKyLuuDong, .flag, .circumstances),
    FormField(MobileCircumstance.luuDongNgay.rawValue, .day, .circumstances),
    FormField(MobileCircumstance.luuDongNoi.rawValue, .text, .circumstances),
    FormField(.yeuToNuocNgoai, .flag, .circumstances),
    // What the officer enters where the law of the day does not tell.
    FormField(BirthColumn.loaiDangKy, .choice(["1", "4"]), .circumstances),
    FormField(BirthColumn.ghiChu, .longText, .circumstances),
  ]
}

extension FormField {
  fileprivate init(
    _ circumstance: BirthCircumstance, _ kind: Kind, _ part: Part, isRequired: Bool = false
  ) {
    self.init(circumstance.rawValue, kind, part, isRequired: isRequired)
  }
}
