public import CivilDate

/// A declaration of death: the entry that it asks for, and what the format has no column for.
public struct DeathDeclaration: Hashable, Sendable {
  /// The entry as the register will read it.
  public var entry: DeathEntry
  public var way: DeathWay
  public var deathCase: DeathCase
  public var isUnknownPerson: Bool
  public var formerlyRegisteredOn: PartialDate?
  public var areOriginalsLost: Bool
  /// The court that declared the death; nil when none did.
  public var court: String?
  public var isOnTheMove: Bool

  /// Reads a form whose entry cells are filled in; nil when it is no declaration, and then the work has
  /// what blocks it.
  static func read(_ work: inout ActWork, row: SourceRow) -> DeathDeclaration? {
    let form = work.form
    let way: DeathWay? = work.choice(DeathCircumstance.cachDangKy.rawValue)
    let deathCase: DeathCase? = work.choice(DeathCircumstance.truongHopChet.rawValue)
    let formerly = work.date(DeathCircumstance.dangKyTruocNgay.rawValue)
    let isUnknown = form.isTicked(DeathCircumstance.chuaRoDanhTinh.rawValue)
    if !isUnknown { work.require(DeathColumn.nktHoTen.name) }
    if isUnknown, let deathCase, deathCase != .suspicious {
      work.block("form.death.unknownPerson", DeathCircumstance.truongHopChet.rawValue)
    }
    guard let entry = work.read(DeathEntry.self, row), let way, let deathCase else { return nil }
    return DeathDeclaration(
      entry: entry, way: way, deathCase: deathCase, isUnknownPerson: isUnknown,
      formerlyRegisteredOn: formerly,
      areOriginalsLost: form.isTicked(DeathCircumstance.matSoVaBanChinh.rawValue),
      court: form[DeathCircumstance.toaAnTuyenBo.rawValue],
      isOnTheMove: form.isTicked(DeathCircumstance.dangKyLuuDong.rawValue))
  }
}
