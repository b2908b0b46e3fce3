extension ActName {
  /// An adoption is written into the book.
  public static let adoption: ActName = "adoption"
  /// The end of an adoption is.
  public static let adoptionEnd: ActName = "adoptionEnd"
  /// An adoption abroad is.
  public static let foreignAdoption: ActName = "foreignAdoption"
}

extension ActProcedure {
  /// Ghi vào sổ việc nuôi con nuôi; about the child's birth entry where it stands here.
  public static let adoption = ActProcedure(
    name: .adoption, book: .adoption, rows: .adoption,
    fields: AuthorityDecision.fields + partyFields, family: .noted, about: [.birth],
    isRestricted: true, procedure: { _ in NotedDecision.procedure },
    decide: { form, question in AdoptionDecision.decide(form, question, isAbroad: false) })

  /// Ghi vào sổ việc chấm dứt nuôi con nuôi.
  public static let adoptionEnd = ActProcedure(
    name: .adoptionEnd, book: .adoption, rows: nil,
    fields: AuthorityDecision.fields
      + [FormField(AdoptionCircumstance.lyDo.rawValue, .longText, .changes)]
      + FormField.requester(),
    family: .noted, about: [.adoption], isRestricted: true,
    procedure: { _ in NotedDecision.procedure },
    decide: { form, question in AdoptionEndDecision.decide(form, question) })

  /// Ghi vào sổ việc nuôi con nuôi đã giải quyết ở nước ngoài.
  public static let foreignAdoption = ActProcedure(
    name: .foreignAdoption, book: .adoption, rows: .adoption,
    fields: partyFields + ForeignRecord.fields, family: .abroad, about: [.birth],
    isRestricted: true, procedure: { _ in ForeignRecord.procedure },
    decide: { form, question in AdoptionDecision.decide(form, question, isAbroad: true) })

  private static let partyFields: [FormField] =
    [
      FormField(AdoptionCircumstance.ghiChaMeNuoi.rawValue, .flag, .circumstances),
      FormField(AdoptionCircumstance.nguoiThanNhanNuoi.rawValue, .flag, .circumstances),
    ] + FormField.person("chaNuoi", .adoptiveFather, isRequired: false)
    + FormField.person("meNuoi", .adoptiveMother, isRequired: false)
    + FormField.person("conNuoi", .adopted, hasSex: true)
    + [
      FormField(AdoptionColumn.benGiaoHoTen, .name, .adopted),
      FormField(AdoptionColumn.benGiaoQuanHe, .text, .adopted),
      FormField(AdoptionColumn.benGiaoNoiCuTru, .place, .adopted),
    ] + FormField.requester()
}
