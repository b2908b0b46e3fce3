public import CivilDate

/// A declaration of marriage: the entry that it asks for, and what the format has no column for.
public struct MarriageDeclaration: Hashable, Sendable {
  /// The entry as the register will read it.
  public var entry: MarriageEntry
  public var way: MarriageWay
  /// Which marriage it is for each; nil when the form does not say.
  public var husbandCount: Int?
  public var wifeCount: Int?
  public var areBothPresent: Bool
  public var areBothWilling: Bool
  public var areBothAlive: Bool
  public var formerlyRegisteredOn: PartialDate?
  public var areOriginalsLost: Bool
  public var isOnTheMove: Bool

  /// Whether it is the first marriage of both.
  public var isFirstOfBoth: Bool { husbandCount == 1 && wifeCount == 1 }

  /// Reads a form whose entry cells are filled in; nil when it is no declaration, and then the work has
  /// what blocks it.
  static func read(_ work: inout ActWork, row: SourceRow) -> MarriageDeclaration? {
    let form = work.form
    func isTicked(_ circumstance: MarriageCircumstance) -> Bool {
      form.isTicked(circumstance.rawValue)
    }
    let way: MarriageWay? = work.choice(MarriageCircumstance.cachDangKy.rawValue)
    let husbandCount = work.count(MarriageCircumstance.chongLanKetHon.rawValue)
    let wifeCount = work.count(MarriageCircumstance.voLanKetHon.rawValue)
    let formerly = work.date(MarriageCircumstance.dangKyTruocNgay.rawValue)
    guard let entry = work.read(MarriageEntry.self, row), let way else { return nil }
    return MarriageDeclaration(
      entry: entry, way: way, husbandCount: husbandCount, wifeCount: wifeCount,
      areBothPresent: isTicked(.haiBenCoMat), areBothWilling: isTicked(.tuNguyen),
      areBothAlive: isTicked(.conSong), formerlyRegisteredOn: formerly,
      areOriginalsLost: isTicked(.matSoVaBanChinh), isOnTheMove: isTicked(.dangKyLuuDong))
  }
}
