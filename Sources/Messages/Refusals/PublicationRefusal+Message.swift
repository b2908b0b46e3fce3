public import RegistryServices

extension PublicationRefusal {
  /// The message for the person who wanted to publish.
  public var message: MessageCode {
    switch self {
    case .yearNotOver(let year): MessageCode("publication.yearNotOver", ["\(year)"])
    case .nothingKnown(let year): MessageCode("publication.nothingKnown", ["\(year)"])
    case .wouldDisclose(let year): MessageCode("publication.wouldDisclose", ["\(year)"])
    case .nothingNew(let year, let number):
      MessageCode("publication.nothingNew", ["\(year)", "\(number)"])
    case .dayInFuture: MessageCode("publication.dayInFuture")
    case .noSigner: MessageCode("publication.noSigner")
    }
  }

  static let samples: [PublicationRefusal] = [
    .yearNotOver(2026), .nothingKnown(2025), .wouldDisclose(2025),
    .nothingNew(year: 2025, number: 1), .dayInFuture, .noSigner,
  ]
}
