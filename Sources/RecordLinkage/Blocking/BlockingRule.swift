/// A reason to look at a pair: it agrees in all of these parts.
public struct BlockingRule: Sendable, Hashable, CustomStringConvertible {
  /// A part of a record that can agree or not, as one number.
  public enum Part: Sendable, Hashable {
    /// The whole name, marks, spaces and i/y aside.
    case wholeName(Int)
    /// The name without its surname.
    case nameAfterSurname(Int)
    /// Surname and given name.
    case surnameAndGiven(Int)
    /// The given name, regional spellings meeting (s/x, ch/tr, l/n, d/gi/r/v).
    case givenName(Int)
    /// The first sound of the given name.
    case givenInitial(Int)
    /// The full date, unless it is the first of January, which stands for "day unknown".
    case date(Int)
    /// Day and month in either order.
    case dayAndMonth(Int)
    /// The year that the identifier or else the date gives.
    case year(Int)
    /// The commune, by its latest name.
    case commune(Int)
    /// The village.
    case village(Int)
    /// The identifier of today.
    case identifier(Int)
    /// The older identifier.
    case olderIdentifier(Int)
    /// A text, folded.
    case text(Int)
  }

  public let parts: [Part]

  public init(_ parts: Part...) { self.parts = parts }
  public init(parts: [Part]) { self.parts = parts }

  public var description: String {
    parts.map { "\($0)" }.joined(separator: " + ")
  }
}
