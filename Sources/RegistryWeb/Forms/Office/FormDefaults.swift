import CivilRegistration

/// What nearly every form says and nobody should type fifty times a day; all of it can be changed.
enum FormDefaults {
  static func fields(of procedure: ActProcedure) -> [String: String] {
    var fields: [String: String] = [:]
    for field in procedure.fields {
      // What is changed is written by hand.
      if field.part == .changes { continue }
      if field.name.hasSuffix("DanToc") { fields[field.name] = "Kinh" }
      if field.name.hasSuffix("QuocTich") { fields[field.name] = "Việt Nam" }
      // Who has to show a paper shows the citizen card.
      if field.isRequired, field.name.hasSuffix("LoaiGiayToTuyThan") {
        fields[field.name] = String(IdentityPaper.Kind.citizenCard.rawValue)
      }
      // Nearly every child is born in a health facility.
      if field.name == BirthCircumstance.giayChungSinhLoai.rawValue {
        fields[field.name] = BirthProof.notice.rawValue
      }
      // Most people come for one copy.
      if field.name == CertificateCircumstance.soBanSao.rawValue { fields[field.name] = "1" }
      if case .choice(let words) = field.kind, field.isRequired, let first = words.first,
        field.part == .circumstances
      {
        fields[field.name] = first
      }
    }
    return fields
  }

  /// Whom a form is about, as far as it says.
  static func title(of fields: [String: String]) -> String {
    let names = [
      "nksHoTen", "nktHoTen", "chongHoTen", "voHoTen", "ncHoTen", "dghHoTen", "conNuoiHoTen",
      "lhChongHoTen", "nxnHoTen", "hoTen", "nycHoTen",
    ]
    .compactMap { fields[$0] }.filter { !$0.isEmpty }
    return names.first ?? ""
  }
}
