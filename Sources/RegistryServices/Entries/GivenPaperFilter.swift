/// Which of the papers given out a list shows.
public struct GivenPaperFilter: Sendable, Equatable {
  /// The title under which a paper was given out; empty for all.
  public var title: String
  /// Its number, or words of the name of who received it or of whom it is about; empty for all.
  public var text: String
  /// The page of fifty, from 1.
  public var page: Int

  public init(title: String = "", text: String = "", page: Int = 1) {
    self.title = title
    self.text = text
    self.page = page
  }
}
