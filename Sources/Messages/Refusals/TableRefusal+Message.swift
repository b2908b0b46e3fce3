import CivilDate
public import RegistryServices

extension TableRefusal {
  /// The message for the person who asked for the table.
  public var message: MessageCode {
    switch self {
    case .unknown(let code, let known):
      MessageCode("table.unknown", [code, known.joined(separator: ", ")])
    case .noPeriod(let code): MessageCode("table.noPeriod", [code])
    case .periodNotOver(let day): MessageCode("table.periodNotOver", [day.slashed])
    case .broken(let rule): MessageCode("table.broken", [rule])
    case .unsigned: MessageCode("table.unsigned")
    case .nothingNew(let version): MessageCode("table.nothingNew", ["\(version)"])
    case .dayInFuture: MessageCode("table.dayInFuture")
    }
  }

  static let samples: [TableRefusal] = [
    .unknown(code: "x", known: []), .noPeriod(code: "x"),
    .periodNotOver(lastDay: PlainDate.firstDay(ofYear: 2026)), .broken(rule: "1 = 2"), .unsigned,
    .nothingNew(version: 1), .dayInFuture,
  ]
}
