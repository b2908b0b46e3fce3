public import RegistryServices

extension ReportRefusal {
  /// The message for the person who asked for the report.
  public var message: MessageCode {
    switch self {
    case .dayInFuture: MessageCode("report.refusal.future")
    case .yearNotOver(let year): MessageCode("report.refusal.notOver", ["\(year)"])
    case .nothingKnown(let year): MessageCode("report.refusal.nothing", ["\(year)"])
    }
  }

  static let samples: [ReportRefusal] = [
    .dayInFuture, .yearNotOver(2026), .nothingKnown(2026),
  ]
}
