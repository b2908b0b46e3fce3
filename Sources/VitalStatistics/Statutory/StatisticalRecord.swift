public import CivilDate

/// One registered event as a table counts it: a few words and numbers, and the entry that it stands for.
public struct StatisticalRecord: Sendable, Equatable {
  /// Id of the entry, by which a changed figure is explained.
  public var id: String
  /// What it is: `birth`, `death`, `marriage`, `change`, …
  public var subject: String
  /// The day by which it falls into a period.
  public var day: PlainDate
  /// What is said of it, by attribute: `sex` is `male`. What a paper does not say is `unknown`.
  public var words: [String: String]
  /// Ages and the like; what is not known is left out.
  public var numbers: [String: Int]

  public init(
    id: String, subject: String, day: PlainDate, words: [String: String] = [:],
    numbers: [String: Int] = [:]
  ) {
    self.id = id
    self.subject = subject
    self.day = day
    self.words = words
    self.numbers = numbers
  }

  /// The word for what a paper does not say.
  public static let unknown = "unknown"
}
