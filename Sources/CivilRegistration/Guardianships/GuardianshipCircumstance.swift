/// What a form about a guardianship says besides the columns of its row: the names of the fields.
public enum GuardianshipCircumstance: String, CaseIterable, Hashable, Sendable {
  /// Why the ward needs a guardian: see `WardReason`.
  case lyDoGiamHo
  /// What a natural guardian is to the ward: see `GuardianRelation`.
  case quanHeGiamHo
  /// The guardian has full capacity and meets the conditions of the law.
  case ghDuDieuKien
  /// The paper by which somebody was appointed.
  case vanBanCuSo
  case vanBanCuNgay
  /// Grandparents who are guardians together.
  case cungGiamHo
  /// Why a guardianship ends: see `GuardianshipEndReason`.
  case lyDoChamDut
  /// The paper that shows it.
  case giayToChamDut
}
