extension ActName {
  /// A judgment about a marriage is noted.
  public static let judgment: ActName = "judgment"
}

extension ActProcedure {
  /// Ghi vào sổ việc ly hôn, hủy việc kết hôn, công nhận việc kết hôn theo bản án, quyết định.
  public static let judgment = ActProcedure(
    name: .judgment, book: .marriage, rows: nil, fields: judgmentFields, family: .noted,
    about: [.marriage],
    procedure: { _ in "judgmentNote" },
    decide: { form, question in JudgmentDecision.decide(form, question) })

  private static let judgmentFields: [FormField] = [
    FormField(
      JudgmentCircumstance.banAnNoiDung.rawValue,
      .choice(JudgmentMatter.allCases.map(\.rawValue)), .judgment, isRequired: true),
    FormField(
      JudgmentCircumstance.banAnHinhThuc.rawValue,
      .choice(JudgmentForm.allCases.map(\.rawValue)), .judgment, isRequired: true),
    FormField(JudgmentColumn.soBanAn, .text, .judgment, isRequired: true),
    FormField(JudgmentColumn.ngayBanAn, .day, .judgment, isRequired: true),
    FormField(JudgmentColumn.toaAn, .text, .judgment, isRequired: true),
    FormField(JudgmentColumn.ngayHieuLuc, .day, .judgment, isRequired: true),
    FormField(
      JudgmentCircumstance.kenhNhan.rawValue,
      .choice(JudgmentChannel.allCases.map(\.rawValue)), .judgment),
    FormField(JudgmentCircumstance.soCongVan.rawValue, .text, .judgment),
    FormField(JudgmentCircumstance.ngayToaGui.rawValue, .day, .judgment),
    FormField(JudgmentColumn.hoTenChong, .name, .husband, isRequired: true),
    FormField(JudgmentColumn.namSinhChong, .date, .husband),
    FormField(JudgmentColumn.soDinhDanhChong, .text, .husband),
    FormField(JudgmentColumn.hoTenVo, .name, .wife, isRequired: true),
    FormField(JudgmentColumn.namSinhVo, .date, .wife),
    FormField(JudgmentColumn.soDinhDanhVo, .text, .wife),
    FormField(JudgmentColumn.soKetHon, .text, .entry),
    FormField(JudgmentColumn.ngayKetHon, .date, .entry),
    FormField(JudgmentColumn.noiKetHon, .text, .entry),
  ]
}
