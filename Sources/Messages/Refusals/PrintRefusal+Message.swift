internal import CivilDate
public import RegistryServices

extension PrintRefusal {
  /// What the officer is told about a paper that was not printed.
  public var message: MessageCode {
    switch self {
    case .noLayout(_, let day): MessageCode("print.noLayout", [day.slashed])
    case .nothing: MessageCode("print.nothing")
    case .tooMany(let limit): MessageCode("print.tooMany", [VietnameseFormat.number(limit)])
    case .tooLong(let limit): MessageCode("print.tooLong", [VietnameseFormat.number(limit)])
    case .offset(let limit): MessageCode("print.offset", [VietnameseFormat.number(limit)])
    case .failed(let reason): MessageCode("print.failed", [reason])
    }
  }

  static let samples: [PrintRefusal] = [
    .noLayout(.receiptSlip, on: PlainDate(dayNumber: 0)), .nothing, .tooMany(limit: 1),
    .tooLong(limit: 1), .offset(limit: 1), .failed(reason: "x"),
  ]
}

extension PaperKind {
  /// What the paper is called on pages; its name on paper is the law's, by the day.
  public var label: MessageCode { MessageCode("printed.\(rawValue)") }
}

extension PrintFinding {
  /// What the officer is told about a paper that was printed.
  public var message: MessageCode {
    switch self {
    case .shrunk(let paper, let field):
      MessageCode("print.shrunk", [VietnameseFormat.number(paper + 1), field])
    case .continued(let paper, let field):
      MessageCode("print.continued", [VietnameseFormat.number(paper + 1), field])
    case .missingLetters(let paper, let field):
      MessageCode("print.missingLetters", [VietnameseFormat.number(paper + 1), field])
    case .cleaned(let paper, let field):
      MessageCode("print.cleaned", [VietnameseFormat.number(paper + 1), field])
    case .expectedLayout(let paper):
      MessageCode("print.expectedLayout", [VietnameseFormat.number(paper + 1)])
    }
  }

  static let samples: [PrintFinding] = [
    .shrunk(paper: 0, field: "x"), .continued(paper: 0, field: "x"),
    .missingLetters(paper: 0, field: "x"), .cleaned(paper: 0, field: "x"),
    .expectedLayout(paper: 0),
  ]
}
