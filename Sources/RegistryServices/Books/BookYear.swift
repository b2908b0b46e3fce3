public import CivilRegistration

/// A year of a register: how many entries it has, whether they were written here or came in files.
public struct BookYear: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  public var entries: Int
  /// The highest number that an entry of it bears; 0 when none bears any.
  public var lastNumber: Int

  public init(kind: BookKind, year: Int, entries: Int, lastNumber: Int) {
    self.kind = kind
    self.year = year
    self.entries = entries
    self.lastNumber = lastNumber
  }
}
