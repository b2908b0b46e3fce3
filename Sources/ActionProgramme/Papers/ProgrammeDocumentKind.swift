/// The documents that the programme asks for.
public enum ProgrammeDocumentKind: String, CaseIterable, Sendable {
  /// Kế hoạch thực hiện năm.
  case plan
  /// Báo cáo sáu tháng.
  case halfYear = "half-year"
  /// Báo cáo năm.
  case yearly
  /// Tổng hợp khó khăn, vướng mắc và kiến nghị.
  case difficulties
  /// Kế hoạch mua sắm, dự toán.
  case purchase
  /// Kế hoạch rà soát, bố trí nhân sự.
  case staffing
  /// Kế hoạch truyền thông.
  case communication
  /// Sơ kết giai đoạn.
  case midTerm = "mid-term"
  /// Tổng kết.
  case final

  /// The signs behind the number: `BC-UBND`.
  public var sign: String {
    switch self {
    case .plan, .purchase, .staffing, .communication: "KH-UBND"
    case .halfYear, .yearly, .difficulties, .midTerm, .final: "BC-UBND"
    }
  }

  /// Whether it looks back; the others look ahead.
  public var isReport: Bool { sign == "BC-UBND" }

  /// The item of the annex whose result the document is, and which of its results, counted from 1;
  /// nil for one that the annex does not name.
  public var provenResult: (item: String, result: Int)? {
    switch self {
    case .plan: ("I.1", 1)
    case .difficulties: ("II.2", 1)
    case .purchase: ("III.1", 1)
    case .staffing: ("III.3", 1)
    case .communication: ("IV.1", 2)
    case .halfYear, .yearly, .midTerm, .final: nil
    }
  }
}
