/// Why a volume is not listed as it was written.
public enum OldBookRefusal: Error, Sendable, Equatable {
  case officeMissing
  /// A year before the first books of civil status, or after the present one.
  case yearImpossible
  /// Numbers that do not begin at 1 or later, or end before they begin, or are more than a year can have.
  case numbersImpossible
  case textTooLong(longest: Int)
  case unknownBook
  /// A volume of this kind, office, year and name is listed already.
  case listedAlready

  /// Ending of the message's key.
  public var code: String {
    switch self {
    case .officeMissing: "officeMissing"
    case .yearImpossible: "yearImpossible"
    case .numbersImpossible: "numbersImpossible"
    case .textTooLong: "textTooLong"
    case .unknownBook: "unknownBook"
    case .listedAlready: "listedAlready"
    }
  }
}
