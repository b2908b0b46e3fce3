/// Why a page of an old book does not go on.
public enum OldPageRefusal: Error, Sendable, Equatable {
  case unknownPage
  /// The page has no number, no rows, or more than a page can have.
  case sizeImpossible(most: Int)
  /// Who typed it once does not type it again, and two are enough.
  case typedAlready
  /// Nothing was typed.
  case empty
  /// A cell in which the two differ was not decided.
  case undecided
  /// It is not the time for this step; somebody else did it, perhaps.
  case notNow
  /// The sample differs from the paper: the page is typed anew.
  case sampleWrong
  /// A row cannot be an entry as it stands: its number on the page, and what is wrong.
  case rowRefused(row: Int, code: String)

  /// Ending of the message's key.
  public var code: String {
    switch self {
    case .unknownPage: "unknownPage"
    case .sizeImpossible: "sizeImpossible"
    case .typedAlready: "typedAlready"
    case .empty: "empty"
    case .undecided: "undecided"
    case .notNow: "notNow"
    case .sampleWrong: "sampleWrong"
    case .rowRefused: "rowRefused"
    }
  }
}
