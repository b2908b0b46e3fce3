extension ActName {
  /// Recognition of a father, mother or child.
  public static let recognition: ActName = "recognition"
  /// A recognition abroad is noted.
  public static let foreignRecognition: ActName = "foreignRecognition"
}

extension ActProcedure {
  /// Đăng ký nhận cha, mẹ, con; about the child's birth entry where it stands here.
  public static let recognition = ActProcedure(
    name: .recognition, book: .recognition, rows: .parentage,
    fields: partyFields + circumstanceFields, about: [.birth],
    variants: [
      ActVariant("recognition"),
      ActVariant("recognitionForeign", [ParentageCircumstance.yeuToNuocNgoai.rawValue: "1"]),
    ],
    procedure: { form in
      form.isTicked(ParentageCircumstance.yeuToNuocNgoai.rawValue)
        ? "recognitionForeign" : "recognition"
    },
    decide: { form, question in RecognitionDecision.decide(form, question, isAbroad: false) })

  /// Ghi vào sổ việc nhận cha, mẹ, con đã giải quyết ở nước ngoài.
  public static let foreignRecognition = ActProcedure(
    name: .foreignRecognition, book: .recognition, rows: .parentage,
    fields: partyFields + ForeignRecord.fields, family: .abroad, about: [.birth],
    procedure: { _ in ForeignRecord.procedure },
    decide: { form, question in RecognitionDecision.decide(form, question, isAbroad: true) })

  private static let partyFields: [FormField] =
    [
      FormField(
        ParentageColumn.loaiXacNhan,
        .choice(ParentageRecognition.allCases.map { String($0.rawValue) }), .circumstances,
        isRequired: true)
    ] + FormField.person("cm", .parent)
    + FormField.person("nc", .recognised)
    + FormField.requester(relation: "nycQHNguoiDuocNhan")

  private static let circumstanceFields: [FormField] = [
    FormField(
      ParentageCircumstance.nhanConChungCu.rawValue,
      .choice(ParentageProof.allCases.map(\.rawValue)), .proof, isRequired: true),
    FormField(ParentageCircumstance.nhanConSoNguoiLamChung.rawValue, .count, .proof),
    FormField(ParentageCircumstance.khongTranhChap.rawValue, .flag, .proof),
    FormField(ParentageCircumstance.yeuToNuocNgoai.rawValue, .flag, .circumstances),
    FormField(ParentageCircumstance.niemYetTuNgay.rawValue, .day, .circumstances),
    FormField(ParentageCircumstance.niemYetDenNgay.rawValue, .day, .circumstances),
    FormField(ParentageCircumstance.niemYetNoiCuTruTuNgay.rawValue, .day, .circumstances),
    FormField(ParentageCircumstance.niemYetNoiCuTruDenNgay.rawValue, .day, .circumstances),
  ]
}
