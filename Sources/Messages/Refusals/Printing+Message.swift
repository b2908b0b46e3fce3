public import RegistryServices

extension PaperRefusal {
  /// What the officer is told about a paper that cannot be made.
  public var message: MessageCode {
    switch self {
    case .unknown: MessageCode("printing.unknown")
    case .notDrawn(let title): MessageCode("printing.notDrawn", [title])
    case .emptyVolume: MessageCode("printing.emptyVolume")
    }
  }

  static let samples: [PaperRefusal] = [.unknown, .notDrawn(title: "x"), .emptyVolume]
}

extension PrinterRefusal {
  /// What the officer is told about a printer that was not kept.
  public var message: MessageCode {
    switch self {
    case .nameMissing: MessageCode("printer.nameMissing")
    case .offset(let limit): MessageCode("printer.offset", [VietnameseFormat.number(limit)])
    case .tooMany(let limit): MessageCode("printer.tooMany", [VietnameseFormat.number(limit)])
    }
  }

  static let samples: [PrinterRefusal] = [.nameMissing, .offset(limit: 1), .tooMany(limit: 1)]
}

extension PrintSetting.Content {
  public var label: MessageCode { MessageCode("printContent.\(rawValue)") }
}
