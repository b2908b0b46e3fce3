extension ActName {
  /// A change of an entry.
  public static let change: ActName = "change"
  /// A correction of an error in an entry.
  public static let correction: ActName = "correction"
  /// What an entry lacks is added.
  public static let supplement: ActName = "supplement"
  /// The ethnicity is determined anew.
  public static let ethnicity: ActName = "ethnicity"
  /// A registration is taken back.
  public static let revocation: ActName = "revocation"
}

extension ActProcedure {
  /// Thay đổi hộ tịch.
  public static let change = amendment(.change, kind: .change, fields: changeFields)
  /// Cải chính hộ tịch.
  public static let correction = amendment(
    .correction, kind: .correction, fields: amendmentFields)
  /// Bổ sung thông tin hộ tịch.
  public static let supplement = amendment(
    .supplement, kind: .supplement, fields: amendmentFields)

  /// Xác định lại dân tộc.
  public static let ethnicity = ActProcedure(
    name: .ethnicity, book: .changes, rows: nil, fields: ethnicityFields, about: [.birth],
    procedure: { _ in "ethnicity" },
    decide: { form, question in EthnicityDecision.decide(form, question) })

  /// Ghi chú việc thu hồi, hủy bỏ theo quyết định của Chủ tịch UBND cấp tỉnh.
  public static let revocation = ActProcedure(
    name: .revocation, book: .birth, rows: nil, fields: revocationFields, family: .noted,
    about: RegisterKind.open,
    procedure: { _ in "revocationNote" },
    decide: { form, question in RevocationDecision.decide(form, question) })

  private static func amendment(
    _ name: ActName, kind: EntryAmendment.Kind, fields: [FormField]
  ) -> ActProcedure {
    ActProcedure(
      name: name, book: .changes, rows: nil, fields: fields, about: RegisterKind.open,
      procedure: { _ in name.rawValue },
      decide: { form, question in
        AmendmentDecision.decide(form, question, act: name, kind: kind, fields: fields)
      })
  }

  private static let amendmentFields: [FormField] = [
    FormField(AmendmentCircumstance.canCu.rawValue, .longText, .changes, isRequired: true),
    FormField(AmendmentCircumstance.nycHoTen.rawValue, .name, .requester, isRequired: true),
    FormField(AmendmentCircumstance.nycQuanHe.rawValue, .text, .requester, isRequired: true),
    FormField(AmendmentCircumstance.nycSoGiayToTuyThan.rawValue, .text, .requester),
  ]

  private static let changeFields: [FormField] =
    amendmentFields + [
      FormField(AmendmentCircumstance.lyDo.rawValue, .longText, .changes, isRequired: true),
      FormField(AmendmentCircumstance.chaMeDongY.rawValue, .flag, .changes),
      FormField(AmendmentCircumstance.banThanDongY.rawValue, .flag, .changes),
    ]

  private static let ethnicityFields: [FormField] =
    [FormField(BirthColumn.nksDanToc, .text, .changes, isRequired: true)] + amendmentFields + [
      FormField(AmendmentCircumstance.chaMeDongY.rawValue, .flag, .changes),
      FormField(AmendmentCircumstance.banThanDongY.rawValue, .flag, .changes),
    ]

  private static let revocationFields: [FormField] = [
    FormField(
      AmendmentCircumstance.qdCoQuanLoai.rawValue,
      .choice(RevocationIssuer.allCases.map(\.rawValue)), .judgment, isRequired: true),
    FormField(AmendmentCircumstance.qdCoQuan.rawValue, .text, .judgment, isRequired: true),
    FormField(AmendmentCircumstance.qdSo.rawValue, .text, .judgment, isRequired: true),
    FormField(AmendmentCircumstance.qdNgay.rawValue, .day, .judgment, isRequired: true),
  ]
}
