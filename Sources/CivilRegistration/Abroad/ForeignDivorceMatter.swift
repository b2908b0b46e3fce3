/// How a marriage ended abroad; the codes of its register (`loaiGhiChu`).
public enum ForeignDivorceMatter: Int, CaseIterable, Hashable, Sendable {
  /// Ly hôn.
  case divorce = 1
  /// Hủy kết hôn.
  case annulment = 2

  /// What the marriage entry says of it then.
  var judgment: JudgmentMatter {
    switch self {
    case .divorce: .divorce
    case .annulment: .annulment
    }
  }
}
