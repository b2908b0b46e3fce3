extension ActName {
  /// A guardianship, appointed or natural.
  public static let guardianship: ActName = "guardianship"
  /// A guardianship ends.
  public static let guardianshipEnd: ActName = "guardianshipEnd"
  /// Somebody watches over a guardian.
  public static let supervision: ActName = "supervision"
  /// That ends.
  public static let supervisionEnd: ActName = "supervisionEnd"
  /// A guardianship that a judgment recognised.
  public static let guardianshipDecision: ActName = "guardianshipDecision"
  /// A guardianship abroad is noted.
  public static let foreignGuardianship: ActName = "foreignGuardianship"
}

extension ActProcedure {
  /// Đăng ký giám hộ cử, giám hộ đương nhiên.
  public static let guardianship = ActProcedure(
    name: .guardianship, book: .guardianship, rows: .guardianship,
    fields: kindFields + partyFields + conditionFields, about: [.birth],
    variants: [
      ActVariant("guardianshipAppointed"),
      ActVariant(
        "guardianshipByLaw",
        [GuardianshipColumn.loaiGiamHo.name: String(GuardianshipKind.natural.rawValue)]),
    ],
    procedure: { form in
      form[GuardianshipColumn.loaiGiamHo] == String(GuardianshipKind.natural.rawValue)
        ? "guardianshipByLaw" : "guardianshipAppointed"
    },
    decide: { form, question in GuardianshipDecision.decide(form, question) })

  /// Đăng ký chấm dứt việc giám hộ.
  public static let guardianshipEnd = ActProcedure(
    name: .guardianshipEnd, book: .guardianshipEnd, rows: nil, fields: endFields,
    about: [.guardianship], procedure: { _ in "guardianshipEnd" },
    decide: { form, question in GuardianshipEndDecision.decide(form, question) })

  /// Đăng ký giám sát việc giám hộ.
  public static let supervision = ActProcedure(
    name: .supervision, book: .guardianshipSupervision, rows: nil, fields: supervisionFields,
    about: [.guardianship], procedure: { _ in "guardianshipSupervision" },
    decide: { form, question in SupervisionDecision.decide(form, question) })

  /// Đăng ký chấm dứt giám sát việc giám hộ.
  public static let supervisionEnd = ActProcedure(
    name: .supervisionEnd, book: .guardianshipSupervision, rows: nil,
    fields: [FormField("lyDo", .longText, .changes, isRequired: true)] + FormField.requester(),
    about: [.guardianship], procedure: { _ in "guardianshipSupervisionEnd" },
    decide: { form, question in SupervisionDecision.decideEnd(form, question) })

  /// Ghi vào sổ việc công nhận giám hộ theo bản án, quyết định.
  public static let guardianshipDecision = ActProcedure(
    name: .guardianshipDecision, book: .guardianship, rows: .guardianship,
    fields: AuthorityDecision.fields + partyFields, family: .noted, about: [.birth],
    procedure: { _ in NotedDecision.procedure },
    decide: { form, question in GuardianshipDecision.decideRecognised(form, question) })

  /// Ghi vào sổ việc giám hộ đã giải quyết ở nước ngoài.
  public static let foreignGuardianship = ActProcedure(
    name: .foreignGuardianship, book: .guardianship, rows: .guardianship,
    fields: partyFields + ForeignRecord.fields, family: .abroad, about: [.birth],
    procedure: { _ in ForeignRecord.procedure },
    decide: { form, question in GuardianshipDecision.decideAbroad(form, question) })

  private static let kindFields: [FormField] = [
    FormField(
      GuardianshipColumn.loaiGiamHo, .choice(["1", "2"]), .circumstances, isRequired: true),
    FormField(
      GuardianshipCircumstance.lyDoGiamHo.rawValue,
      .choice(WardReason.allCases.map(\.rawValue)), .circumstances, isRequired: true),
  ]

  private static let partyFields: [FormField] =
    FormField.person("gh", .guardian, hasSex: true) + FormField.person("dgh", .ward, hasSex: true)
    + FormField.requester()

  private static let conditionFields: [FormField] = [
    FormField(
      GuardianshipCircumstance.quanHeGiamHo.rawValue,
      .choice(GuardianRelation.allCases.map(\.rawValue)), .proof),
    FormField(GuardianshipCircumstance.vanBanCuSo.rawValue, .text, .proof),
    FormField(GuardianshipCircumstance.vanBanCuNgay.rawValue, .day, .proof),
    FormField(GuardianshipColumn.canCuSo, .text, .proof),
    FormField(GuardianshipColumn.canCuNgay, .day, .proof),
    FormField(GuardianshipColumn.canCuCoQuan, .text, .proof),
    FormField(GuardianshipCircumstance.ghDuDieuKien.rawValue, .flag, .proof),
    FormField(GuardianshipCircumstance.cungGiamHo.rawValue, .flag, .circumstances),
  ]

  private static let endFields: [FormField] =
    [
      FormField(
        GuardianshipCircumstance.lyDoChamDut.rawValue,
        .choice(GuardianshipEndReason.allCases.map(\.rawValue)), .changes, isRequired: true),
      FormField(GuardianshipCircumstance.giayToChamDut.rawValue, .text, .changes),
    ] + FormField.requester()

  private static let supervisionFields: [FormField] =
    [
      FormField(GuardianshipColumn.gsHoTen, .name, .supervisor, isRequired: true),
      FormField(GuardianshipColumn.gsNgaySinh, .date, .supervisor, isRequired: true),
      FormField(GuardianshipColumn.gsNoiCuTru, .place, .supervisor),
      FormField(GuardianshipColumn.gsSoGiayToTuyThan, .text, .supervisor, isRequired: true),
    ] + FormField.requester()
}
