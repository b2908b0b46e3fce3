/// What an officer should know about a printed file; nothing of the paper was left out.
public enum PrintFinding: Hashable, Sendable {
  /// The text did not fit its place and was set smaller.
  case shrunk(paper: Int, field: String)
  /// The text did not fit at the smallest size and goes on on a further page.
  case continued(paper: Int, field: String)
  /// Letters that the font does not have, printed as empty boxes.
  case missingLetters(paper: Int, field: String)
  /// Characters that cannot be printed were left out (control characters).
  case cleaned(paper: Int, field: String)
  /// The form of this day is announced but not issued: the paper follows the expected one.
  case expectedLayout(paper: Int)

  /// The place of the paper in the batch, from 0.
  public var paper: Int {
    switch self {
    case .shrunk(let paper, _), .continued(let paper, _), .missingLetters(let paper, _),
      .cleaned(let paper, _), .expectedLayout(let paper):
      paper
    }
  }
}
