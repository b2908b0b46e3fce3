/// What forms about the standing of a person say besides the decision: the names of the fields.
public enum StandingCircumstance: String, CaseIterable, Hashable, Sendable {
  /// Declared, or cancelled: see `DeclarationTurn`.
  case tuyenBo
  /// What was found of somebody's capacity: see `CapacityFinding`.
  case nangLuc
  /// What became of the nationality: see `NationalityChange`.
  case quocTichViec
  /// The nationality from then on.
  case quocTichMoi
  /// Who was found to be a parent, or not: see `ParentageFinding`.
  case xacDinh
  /// The sex from then on.
  case gioiTinhMoi
}
