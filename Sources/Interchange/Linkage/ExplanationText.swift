public import RecordLinkage

extension Explanation {
  /// The weights in Vietnamese words, one line a field: `Họ tên: trùng sau khi bỏ dấu  +7,1`.
  ///
  /// - Returns: lines whose last is the sum.
  public func lines() -> [String] {
    var lines = parts.map { part in
      let field = Self.fields[part.field] ?? part.field
      let level = Self.levels[part.code] ?? part.level
      return "\(field): \(level)  \(Self.signed(part.weight))"
    }
    if relatives < -0.05 { lines.append("Có thể là anh chị em  \(Self.signed(relatives))") }
    lines.append("Trước khi so  \(Self.signed(prior))")
    if abs(rivals) > 0.05 { lines.append("So với ứng viên khác  \(Self.signed(rivals))") }
    lines.append("Cộng  \(Self.signed(total))")
    return lines
  }

  /// A weight with sign, one decimal and a comma, as Vietnamese writes numbers.
  static func signed(_ weight: Double) -> String {
    let tenths = Int((min(9999, max(-9999, weight)) * 10).rounded())
    let sign = tenths < 0 ? "−" : "+"
    return "\(sign)\(abs(tenths) / 10),\(abs(tenths) % 10)"
  }

  private static let fields: [String: String] = [
    "full_name": "Họ tên", "dob": "Ngày sinh", "sex": "Giới tính", "father_name": "Tên cha",
    "mother_name": "Tên mẹ", "birth_place": "Nơi sinh", "pid": "Số định danh",
    "husband_name": "Tên chồng", "husband_birth": "Ngày sinh chồng",
    "husband_id": "Số định danh chồng", "wife_name": "Tên vợ", "wife_birth": "Ngày sinh vợ",
    "wife_id": "Số định danh vợ", "marriage_date": "Ngày kết hôn", "commune": "Xã",
    "orientation": "Thứ tự vợ chồng",
  ]

  private static let levels: [String: String] = names.merging(others) { first, _ in first }

  private static let names: [String: String] = [
    "linkage.personName.sameMarks": "trùng hoàn toàn",
    "linkage.personName.sameUnmarked": "trùng, một bên viết không dấu",
    "linkage.personName.sameLetters": "trùng sau khi bỏ dấu",
    "linkage.personName.sameOrderFree": "cùng các tiếng, khác thứ tự",
    "linkage.personName.fillerDropped": "chỉ khác chữ Thị/Văn",
    "linkage.personName.middleDropped": "một bên thiếu chữ đệm",
    "linkage.personName.oneNear": "một tiếng gần giống",
    "linkage.personName.initials": "khớp với chữ viết tắt",
    "linkage.personName.severalNear": "vài tiếng gần giống",
    "linkage.personName.surnameAndGiven": "trùng họ và tên, khác chữ đệm",
    "linkage.personName.given": "trùng tên, khác họ",
    "linkage.personName.surnameMiddleNearGiven": "trùng họ và đệm, tên gần giống",
    "linkage.personName.surnameAndMiddle": "trùng họ và đệm, khác tên",
    "linkage.personName.surname": "chỉ trùng họ",
    "linkage.personName.nothing": "khác",
    "linkage.personName.missing": "thiếu",
  ]

  private static let others: [String: String] = [
    "linkage.date.sameDay": "trùng ngày", "linkage.date.sameMonth": "trùng tháng, thiếu ngày",
    "linkage.date.sameYearOnly": "trùng năm, một bên chỉ có năm",
    "linkage.date.firstOfJanuary": "trùng năm, một bên ghi 01/01",
    "linkage.date.dayMonthSwapped": "đảo ngày và tháng",
    "linkage.date.yearSlip": "trùng ngày tháng, năm lệch 1–3",
    "linkage.date.decadeSlip": "trùng ngày tháng, năm lệch 10",
    "linkage.date.otherYear": "trùng ngày tháng, khác năm",
    "linkage.date.daySlip": "trùng tháng, ngày lệch 1, 2 hoặc 10",
    "linkage.date.otherDay": "trùng tháng, khác ngày",
    "linkage.date.otherMonth": "trùng ngày và năm, khác tháng",
    "linkage.date.lunar": "lệch khoảng một tháng (âm lịch)",
    "linkage.date.sameYear": "chỉ trùng năm", "linkage.date.nextYearOnly": "năm lệch 1, thiếu ngày",
    "linkage.date.nextYear": "năm lệch 1", "linkage.date.yearsNear": "năm lệch 2–3",
    "linkage.date.yearsApart": "năm lệch 4–10", "linkage.date.decadesApart": "năm lệch hơn 10",
    "linkage.date.afterRegistration": "sinh sau ngày đăng ký", "linkage.date.missing": "thiếu",
    "linkage.sex.agree": "trùng", "linkage.sex.differ": "khác", "linkage.sex.missing": "thiếu",
    "linkage.identifier.agree": "trùng", "linkage.identifier.near": "lệch một chữ số",
    "linkage.identifier.differ": "khác", "linkage.identifier.missing": "thiếu",
    "linkage.place.communeAndVillage": "trùng xã và thôn", "linkage.place.commune": "trùng xã",
    "linkage.place.communeNotVillage": "trùng xã, khác thôn",
    "linkage.place.renamedAndVillage": "trùng xã sau sáp nhập và thôn",
    "linkage.place.renamed": "trùng xã sau sáp nhập",
    "linkage.place.renamedNotVillage": "trùng xã sau sáp nhập, khác thôn",
    "linkage.place.nearAndVillage": "tên xã gần giống, trùng thôn",
    "linkage.place.near": "tên xã gần giống",
    "linkage.place.nearNotVillage": "tên xã gần giống, khác thôn",
    "linkage.place.village": "trùng thôn, thiếu xã",
    "linkage.place.notVillage": "khác thôn, thiếu xã",
    "linkage.place.otherCommuneVillage": "khác xã, trùng tên thôn",
    "linkage.place.otherCommune": "khác xã", "linkage.place.missing": "thiếu",
    "linkage.orientation.agree": "như sổ", "linkage.orientation.differ": "ghi đảo vợ chồng",
    "linkage.text.same": "trùng", "linkage.text.near": "lệch một ký tự",
    "linkage.text.alike": "gần giống", "linkage.text.differ": "khác",
    "linkage.text.missing": "thiếu",
  ]
}
