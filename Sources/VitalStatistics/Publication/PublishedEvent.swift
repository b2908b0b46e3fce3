public import CivilDate

/// A register entry as the published tables count it.
public struct PublishedEvent: Sendable, Equatable {
  public var book: EntryCell.Book
  public var occurredOn: PartialDate?
  public var sex: Sex
  /// Age of the mother at a birth, or of the deceased; nil where no paper says it.
  public var age: Int?
  /// The key by which its cells are perturbed.
  public var key: Int

  public init(
    book: EntryCell.Book, occurredOn: PartialDate?, sex: Sex, age: Int? = nil, key: Int
  ) {
    self.book = book
    self.occurredOn = occurredOn
    self.sex = sex
    self.age = age
    self.key = key
  }
}
