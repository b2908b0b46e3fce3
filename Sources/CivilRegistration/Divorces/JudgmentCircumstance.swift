/// What a form about a judgment says besides the columns of the court's list: the names of the fields.
public enum JudgmentCircumstance: String, CaseIterable, Hashable, Sendable {
  /// What the court decided: see `JudgmentMatter`.
  case banAnNoiDung
  /// Whether it is a judgment or a decision: see `JudgmentForm`.
  case banAnHinhThuc
  /// How it came here: see `JudgmentChannel`.
  case kenhNhan
  /// The letter with which the court sent it.
  case soCongVan
  case ngayToaGui
}
