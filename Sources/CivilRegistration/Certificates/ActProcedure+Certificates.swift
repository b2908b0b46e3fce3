extension ActName {
  /// A copy of an extract.
  public static let extract: ActName = "extract"
  /// The marital-status certificate.
  public static let maritalStatus: ActName = "maritalStatus"
  /// Confirmation of civil-status information.
  public static let confirmation: ActName = "confirmation"
}

extension ActProcedure {
  /// Cấp bản sao trích lục.
  public static let extract = ActProcedure(
    name: .extract, book: .extracts, rows: nil, fields: extractFields, family: .issued,
    about: RegisterKind.open,
    procedure: { _ in "extract" },
    decide: { form, question in ExtractDecision.decide(form, question) })

  /// Cấp Giấy xác nhận tình trạng hôn nhân.
  public static let maritalStatus = ActProcedure(
    name: .maritalStatus, book: .maritalStatus, rows: nil, fields: maritalStatusFields,
    family: .issued,
    procedure: { _ in "maritalStatus" },
    decide: { form, question in MaritalStatusDecision.decide(form, question) })

  /// Xác nhận thông tin hộ tịch.
  public static let confirmation = ActProcedure(
    name: .confirmation, book: .confirmations, rows: nil, fields: confirmationFields,
    family: .issued,
    about: RegisterKind.open,
    procedure: { _ in "confirmation" },
    decide: { form, question in ConfirmationDecision.decide(form, question) })

  private static let certificateRequester: [FormField] = [
    FormField(.nycHoTen, .name, .requester, isRequired: true),
    FormField(.nycQuanHe, .text, .requester),
    FormField(.nycLoaiGiayToTuyThan, .choice(identityPapers), .requester),
    FormField(.nycSoGiayToTuyThan, .text, .requester),
  ]

  private static let extractFields: [FormField] =
    certificateRequester + [FormField(.soBanSao, .count, .issue, isRequired: true)]

  private static let confirmationFields: [FormField] =
    certificateRequester + [
      FormField(.noiDungXacNhan, .longText, .issue, isRequired: true),
      FormField(.mucDich, .text, .issue),
    ]

  private static let maritalStatusFields: [FormField] =
    [
      FormField(.nxnHoTen, .name, .subject, isRequired: true),
      FormField(.nxnNgaySinh, .date, .subject, isRequired: true),
      FormField(.nxnGioiTinh, .choice(["1", "2"]), .subject, isRequired: true),
      FormField(.nxnDanToc, .text, .subject),
      FormField(.nxnQuocTich, .text, .subject),
      FormField(.nxnLoaiGiayToTuyThan, .choice(identityPapers), .subject),
      FormField(.nxnSoGiayToTuyThan, .text, .subject, isRequired: true),
      FormField(.nxnNoiCuTru, .place, .subject, isRequired: true),
      FormField(.nxnThoiGianCuTruTai, .text, .residence, isRequired: true),
      FormField(.nxnThoiGianCuTruTu, .day, .residence, isRequired: true),
      FormField(.nxnThoiGianCuTruDen, .day, .residence),
      FormField(.nxnLoaiMucDichSuDung, .choice(["1", "2", "3"]), .residence, isRequired: true),
      FormField(.nxnMucDichSuDung, .text, .residence, isRequired: true),
      FormField(
        .nxnTinhTrangTraCuu, .choice(MaritalStatusPhrase.allCases.map(\.rawValue)), .residence),
      FormField(.nxnGiayToVoChong, .name, .residence),
      FormField(.nxnGiayToLoai, .choice(JudgmentForm.allCases.map(\.rawValue)), .residence),
      FormField(.nxnGiayToSo, .text, .residence),
      FormField(.nxnGiayToNgay, .day, .residence),
      FormField(.nxnGiayToCoQuan, .text, .residence),
      FormField(.nxnSongChungVoi, .name, .residence),
      FormField(.nxnSongChungTuNgay, .date, .residence),
    ] + certificateRequester
}

extension FormField {
  fileprivate init(
    _ circumstance: CertificateCircumstance, _ kind: Kind, _ part: Part, isRequired: Bool = false
  ) {
    self.init(circumstance.rawValue, kind, part, isRequired: isRequired)
  }
}
