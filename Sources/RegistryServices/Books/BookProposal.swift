/// What the office proposes for the next volume of a book.
public struct BookProposal: Sendable, Equatable {
  /// The volume within the year.
  public var volume: Int
  public var code: String
  /// The last number that the register knows of the year; the volume goes on after it.
  public var lastNumber: Int
  /// The page on which the next entry is written.
  public var page: Int
  /// How many entries a page of the volume on paper bears; nil where no file says so.
  public var entriesPerPage: Int?

  public init(
    volume: Int, code: String, lastNumber: Int, page: Int = 1, entriesPerPage: Int? = nil
  ) {
    self.volume = volume
    self.code = code
    self.lastNumber = lastNumber
    self.page = page
    self.entriesPerPage = entriesPerPage
  }
}
