/// What a row of one kind of file says, as typed facts.
public protocol RowFacts: Hashable, Sendable {
  associatedtype Column: SourceColumn

  static var kind: SourceKind { get }

  /// Reads the facts and notes every problem in the reader; nil when the row is unusable, and then the
  /// reader has a problem that refuses it.
  static func read(_ row: inout RowReader<Column>) -> Self?
}
