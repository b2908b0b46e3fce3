extension FormField {
  /// What a form asks about a person under the columns that begin with a prefix.
  static func person(
    _ prefix: String, _ part: Part, isRequired: Bool = true, hasSex: Bool = false
  ) -> [FormField] {
    var fields = [FormField("\(prefix)HoTen", .name, part, isRequired: isRequired)]
    if hasSex { fields.append(FormField("\(prefix)GioiTinh", .choice(ActProcedure.sexes), part)) }
    return fields + [
      FormField("\(prefix)NgaySinh", .date, part, isRequired: isRequired),
      FormField("\(prefix)DanToc", .text, part),
      FormField("\(prefix)QuocTich", .text, part),
      FormField("\(prefix)LoaiCuTru", .choice(ActProcedure.residences), part),
      FormField("\(prefix)NoiCuTru", .place, part),
      FormField("\(prefix)LoaiGiayToTuyThan", .choice(ActProcedure.identityPapers), part),
      FormField("\(prefix)SoGiayToTuyThan", .text, part),
    ]
  }

  /// Who asks for the act. The name of the relation differs from book to book.
  static func requester(relation: String = "nycQuanHe") -> [FormField] {
    [
      FormField("nycHoTen", .name, .requester, isRequired: true),
      FormField(relation, .text, .requester),
      FormField("nycLoaiGiayToTuyThan", .choice(ActProcedure.identityPapers), .requester),
      FormField("nycSoGiayToTuyThan", .text, .requester),
    ]
  }
}
