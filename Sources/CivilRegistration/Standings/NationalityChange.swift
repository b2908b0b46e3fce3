/// What became of somebody's nationality; law files have the words (`note.citizenship.CHANGE`).
public enum NationalityChange: String, CaseIterable, Hashable, Sendable {
  /// Nhập quốc tịch Việt Nam.
  case acquired
  /// Trở lại quốc tịch Việt Nam.
  case regained
  /// Thôi quốc tịch Việt Nam.
  case renounced
  /// Bị tước quốc tịch Việt Nam.
  case deprived
}
