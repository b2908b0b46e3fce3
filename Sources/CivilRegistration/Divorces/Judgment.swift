public import CivilDate

/// A judgment or decision of a court that dissolves a marriage, as a list of the court gives it.
///
/// The row is refused when it has no number, names neither spouse, or has no day on which it takes effect:
/// what is not yet law is not written into a register, and the day is never guessed from another.
public struct Judgment: Hashable, Sendable {
  /// `7/2002/HNGĐ-ST`; unique within a court and a day.
  public var number: String
  public var decidedOn: PartialDate?
  public var effectiveOn: PlainDate
  public var court: String?
  /// Nil when the row does not name him.
  public var husband: RecordedPerson?
  /// Nil when the row does not name her.
  public var wife: RecordedPerson?
  public var marriage: CitedMarriage
}

extension Judgment: RowFacts {
  public static var kind: SourceKind { .judgment }

  /// Reads a row; see the type for what refuses it.
  public static func read(_ row: inout RowReader<JudgmentColumn>) -> Judgment? {
    if row.isEmpty(.soBanAn, .hoTenChong, .hoTenVo, .ngayHieuLuc, .ngayBanAn) {
      row.refuse(.empty, nil)
      return nil
    }
    let number = row.text(.soBanAn)
    if number == nil { row.refuse(.referenceMissing, .soBanAn) }
    let husbandName = row.name(.hoTenChong)
    let wifeName = row.name(.hoTenVo)
    switch (husbandName, wifeName) {
    case (nil, nil): row.refuse(.nameMissing, .hoTenChong)
    case (nil, _): row.warn(.spouseMissing, .hoTenChong)
    case (_, nil): row.warn(.spouseMissing, .hoTenVo)
    default: break
    }
    let decidedOn = row.date(.ngayBanAn)
    guard let effectiveOn = row.requiredDay(.ngayHieuLuc), let number else { return nil }
    if let decidedOn, decidedOn.earliest > effectiveOn {
      row.warn(.judgmentOrder, .ngayHieuLuc, [decidedOn.slashed, effectiveOn.slashed])
    }
    return Judgment(
      number: number, decidedOn: decidedOn, effectiveOn: effectiveOn, court: row.text(.toaAn),
      husband: husbandName.map {
        spouse($0, .male, bornOn: .namSinhChong, identity: .soDinhDanhChong, effectiveOn, &row)
      },
      wife: wifeName.map {
        spouse($0, .female, bornOn: .namSinhVo, identity: .soDinhDanhVo, effectiveOn, &row)
      },
      marriage: citedMarriage(&row))
  }

  private static func spouse(
    _ name: String, _ sex: RecordedSex, bornOn bornColumn: JudgmentColumn,
    identity identityColumn: JudgmentColumn, _ effectiveOn: PlainDate,
    _ row: inout RowReader<JudgmentColumn>
  ) -> RecordedPerson {
    let bornOn = row.date(bornColumn, ageOn: .day(effectiveOn))
    let identity = row.identity(identityColumn, sex: sex, bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier, paper: identity.paper)
  }

  private static func citedMarriage(_ row: inout RowReader<JudgmentColumn>) -> CitedMarriage {
    let text = row.text(.soKetHon)
    let number = text.flatMap { EntryNumber(cell: $0) }
    if let text, number == nil { row.warn(.numberUnreadable, .soKetHon, [text]) }
    if let text, let number, number.wasDate {
      row.warn(.numberWasDate, .soKetHon, [text, number.text])
    }
    return CitedMarriage(
      number: number, numberText: text, registeredOn: row.date(.ngayKetHon),
      office: row.text(.noiKetHon).map(Office.init))
  }
}
