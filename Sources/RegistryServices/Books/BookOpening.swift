public import CivilRegistration

/// A volume to be opened, as an officer gives it.
public struct BookOpening: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  public var code: String
  /// The last number already given, on paper or in a file.
  public var lastNumber: Int
  public var pages: Int
  public var entriesPerPage: Int

  /// How many entries the printed form of a book has on a page.
  public static func entriesPerPage(of kind: BookKind) -> Int {
    kind.register != nil || kind == .changes ? 2 : 1
  }

  public init(
    kind: BookKind, year: Int, code: String, lastNumber: Int, pages: Int, entriesPerPage: Int
  ) {
    self.kind = kind
    self.year = year
    self.code = code
    self.lastNumber = lastNumber
    self.pages = pages
    self.entriesPerPage = entriesPerPage
  }
}
