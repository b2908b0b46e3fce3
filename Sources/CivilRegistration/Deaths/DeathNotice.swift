public import CivilDate

/// A notice of a death from a health facility or a village head.
///
/// The row is refused when it names nobody, or has no readable date of death: such a notice tells of no
/// death that could be found again.
public struct DeathNotice: Hashable, Sendable {
  /// Who gives notice; one death may be told by both.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    case healthFacility = "co_so_y_te"
    case villageHead = "truong_thon"
  }

  /// The number of the notice; nil when it has none.
  public var number: String?
  public var source: Source?
  public var informer: String?
  public var deceased: RecordedPerson
  public var diedOn: PartialDate
  public var diedAt: ClockTime?
  public var cause: String?
}

extension DeathNotice: RowFacts {
  public static var kind: SourceKind { .deathNotice }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<DeathNoticeColumn>) -> DeathNotice? {
    if row.isEmpty(.soBaoTu, .hoTen, .ngayChet) {
      row.refuse(.empty, nil)
      return nil
    }
    let name = row.name(.hoTen)
    if name == nil { row.refuse(.nameMissing, .hoTen) }
    guard let (diedOn, diedAt) = row.requiredDate(.ngayChet), let name else { return nil }

    let number = row.text(.soBaoTu)
    if number == nil { row.warn(.referenceMissing, .soBaoTu) }
    let sex = row.sex(.gioiTinh)
    let bornOn = row.date(.ngaySinh, ageOn: diedOn)
    row.checkLife(.ngaySinh, from: bornOn, to: diedOn)
    let identity = row.identity(.soDinhDanh, sex: sex, bornOn: bornOn)
    let deceased = RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper,
      residence: row.text(.noiCuTru).map { Residence(text: $0) })
    return DeathNotice(
      number: number, source: source(&row), informer: row.text(.noiBao), deceased: deceased,
      diedOn: diedOn, diedAt: diedAt, cause: row.text(.nguyenNhan))
  }

  private static func source(_ row: inout RowReader<DeathNoticeColumn>) -> Source? {
    guard let text = row.text(.nguon) else { return nil }
    guard let source = Source(rawValue: text.lowercased()) else {
      row.warn(.codeUnknown, .nguon, [text])
      return nil
    }
    return source
  }
}
