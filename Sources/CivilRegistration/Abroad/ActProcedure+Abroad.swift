extension ActName {
  /// A birth registered abroad.
  public static let foreignBirth: ActName = "foreignBirth"
  /// A marriage registered abroad.
  public static let foreignMarriage: ActName = "foreignMarriage"
  /// A divorce or annulment abroad.
  public static let foreignDivorce: ActName = "foreignDivorce"
  /// A death registered abroad.
  public static let foreignDeath: ActName = "foreignDeath"
  /// A change of an entry made abroad.
  public static let foreignChange: ActName = "foreignChange"
}

extension ActProcedure {
  /// Ghi vào sổ việc khai sinh đã đăng ký ở nước ngoài.
  public static let foreignBirth = ActProcedure(
    name: .foreignBirth, book: .birth, rows: .birth,
    fields: entryFields(of: birth) + ForeignRecord.fields, family: .abroad,
    procedure: { _ in ForeignRecord.procedure },
    decide: { form, question in ForeignEntryDecision.birth(form, question) })

  /// Ghi vào sổ việc kết hôn đã giải quyết ở nước ngoài.
  public static let foreignMarriage = ActProcedure(
    name: .foreignMarriage, book: .marriage, rows: .marriage,
    fields: entryFields(of: marriage) + ForeignRecord.fields + FormField.requester(),
    family: .abroad, procedure: { _ in "foreignMarriageNote" },
    decide: { form, question in ForeignEntryDecision.marriage(form, question) })

  /// Ghi vào sổ việc ly hôn, hủy việc kết hôn đã giải quyết ở nước ngoài; about the marriage entry where it
  /// stands here.
  public static let foreignDivorce = ActProcedure(
    name: .foreignDivorce, book: .foreignDivorce, rows: .foreignDivorce,
    fields: divorceFields, family: .abroad, about: [.marriage],
    procedure: { _ in "foreignDivorceNote" },
    decide: { form, question in ForeignDivorceDecision.decide(form, question) })

  /// Ghi vào sổ việc khai tử đã đăng ký ở nước ngoài.
  public static let foreignDeath = ActProcedure(
    name: .foreignDeath, book: .death, rows: .death,
    fields: entryFields(of: death) + ForeignRecord.fields, family: .abroad,
    procedure: { _ in ForeignRecord.procedure },
    decide: { form, question in ForeignEntryDecision.death(form, question) })

  /// Ghi vào sổ việc thay đổi hộ tịch đã giải quyết ở nước ngoài.
  public static let foreignChange = ActProcedure(
    name: .foreignChange, book: .changes, rows: nil,
    fields: ForeignRecord.fields + FormField.requester(), family: .abroad,
    about: [.birth, .death, .marriage], procedure: { _ in ForeignRecord.procedure },
    decide: { form, question in ForeignChangeDecision.decide(form, question) })

  /// What a form asks for its entry, without what proves an event or how it is registered here.
  private static func entryFields(of act: ActProcedure) -> [FormField] {
    let columns = act.rows?.columns ?? []
    let ownToBook: Set<String> = ["loaiDangKy", "gbtLoai", "gbtSo", "gbtNgay", "gbtCoQuanCap"]
    return act.fields.filter { columns.contains($0.name) && !ownToBook.contains($0.name) }
  }

  private static let divorceFields: [FormField] =
    [
      FormField(
        ForeignDivorceColumn.loaiGhiChu,
        .choice(ForeignDivorceMatter.allCases.map { String($0.rawValue) }), .circumstances,
        isRequired: true)
    ] + FormField.person("lhVo", .wife) + FormField.person("lhChong", .husband)
    + ForeignRecord.fields
    + [
      FormField(ForeignDivorceColumn.lhNgayHieuLuc, .day, .abroad, isRequired: true),
      FormField(ForeignDivorceColumn.lhSoKetHon, .text, .entry),
      FormField(ForeignDivorceColumn.lhNgayKetHon, .date, .entry),
      FormField(ForeignDivorceColumn.lhNoiKetHon, .text, .entry),
    ] + FormField.requester()
}
