/// How a guardianship comes about; the codes of its register (`loaiGiamHo`).
public enum GuardianshipKind: Int, CaseIterable, Hashable, Sendable {
  /// Giám hộ cử.
  case appointed = 1
  /// Giám hộ đương nhiên.
  case natural = 2
  /// Recognised by a judgment or decision, or abroad.
  case recognised = 3
}
