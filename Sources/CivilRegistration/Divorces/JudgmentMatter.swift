/// What a court decided about a marriage, as law files name it (`written.MATTER`, `note.MATTER`).
public enum JudgmentMatter: String, CaseIterable, Hashable, Sendable {
  /// Ly hôn, by judgment or by recognised consent.
  case divorce
  /// Hủy việc kết hôn trái pháp luật.
  case annulment
  /// Công nhận việc kết hôn.
  case marriageRecognised

  /// The words of the exchange format for what became of the marriage (`tinhTrangKetHon`).
  var formatWords: String {
    switch self {
    case .divorce: "Đã ly hôn"
    case .annulment: "Đã hủy việc kết hôn"
    case .marriageRecognised: "Đã được công nhận việc kết hôn"
    }
  }
}
