public import CivilDate

/// A sheet of the survey of vulnerable people.
///
/// The row is refused when it names nobody, or has no day of the survey: the year within which the person is
/// to be registered runs from it.
public struct SurveySheet: Hashable, Sendable {
  /// The number of the sheet; nil when it has none.
  public var number: String?
  public var surveyedOn: PlainDate
  /// The code of the group, as the survey writes it: `nguoi_khuyet_tat`. Which groups there are is for the
  /// programme to say.
  public var group: String?
  public var person: RecordedPerson
  public var motherName: String?
  /// The village or neighbourhood as written.
  public var villageText: String?
  /// Whether the person has a birth certificate; nil when the sheet does not say.
  public var hasCertificate: Bool?

  public var village: Village? { villageText.flatMap { Village(cell: $0) } }
}

extension SurveySheet: RowFacts {
  public static var kind: SourceKind { .survey }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<SurveyColumn>) -> SurveySheet? {
    if row.isEmpty(.soPhieu, .hoTen, .ngayDieuTra) {
      row.refuse(.empty, nil)
      return nil
    }
    let name = row.name(.hoTen)
    if name == nil { row.refuse(.nameMissing, .hoTen) }
    guard let surveyedOn = row.requiredDay(.ngayDieuTra), let name else { return nil }

    let number = row.text(.soPhieu)
    if number == nil { row.warn(.referenceMissing, .soPhieu) }
    let sex = row.sex(.gioiTinh)
    let bornOn = row.date(.ngaySinh, ageOn: .day(surveyedOn))
    row.checkOrder(.ngaySinh, bornOn, writtenOn: surveyedOn)
    let identity = row.identity(.soDinhDanh, sex: sex, bornOn: bornOn)
    let village = row.text(.thonToDanPho)
    let person = RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      residence: village.map { Residence(text: $0) })
    return SurveySheet(
      number: number, surveyedOn: surveyedOn, group: row.text(.nhomYeuThe), person: person,
      motherName: row.name(.hoTenMe), villageText: village, hasCertificate: certificate(&row))
  }

  private static func certificate(_ row: inout RowReader<SurveyColumn>) -> Bool? {
    // "Không" is an answer here, not an empty cell.
    let text = row.writtenText(.coGiayKhaiSinh)
    switch text.lowercased() {
    case "có", "co", "1", "x", "true": return true
    case "không", "khong", "0", "chưa", "chưa có", "false": return false
    default:
      if row.text(.coGiayKhaiSinh) != nil { row.warn(.codeUnknown, .coGiayKhaiSinh, [text]) }
      return nil
    }
  }
}
