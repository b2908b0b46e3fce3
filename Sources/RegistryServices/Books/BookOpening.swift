public import CivilRegistration

/// A volume to be opened, as an officer gives it.
public struct BookOpening: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  /// The volume within the year; nil for the one that is proposed.
  public var volume: Int?
  public var code: String
  /// The last number already given, on paper or in a file.
  public var lastNumber: Int
  /// The page on which the next entry is written; nil for the one that follows from the numbers.
  public var page: Int?
  public var pages: Int
  public var entriesPerPage: Int

  /// How many pages the printed form of a book has, as long as nobody says otherwise.
  public static let usualPages = 200

  /// How many entries the printed form of a book has on a page.
  public static func entriesPerPage(of kind: BookKind) -> Int {
    kind.register != nil || kind == .changes ? 2 : 1
  }

  public init(
    kind: BookKind, year: Int, volume: Int? = nil, code: String, lastNumber: Int,
    page: Int? = nil, pages: Int, entriesPerPage: Int
  ) {
    self.kind = kind
    self.year = year
    self.volume = volume
    self.code = code
    self.lastNumber = lastNumber
    self.page = page
    self.pages = pages
    self.entriesPerPage = entriesPerPage
  }
}
