/// The fields in which forms state the judgment or decision of another authority.
public enum DecisionCircumstance: String, CaseIterable, Hashable, Sendable {
  /// Whether it is a judgment or a decision: see `JudgmentForm`.
  case qdHinhThuc
  case qdSo
  case qdNgay
  /// From when it is law.
  case qdHieuLuc
  case qdCoQuan
}
