/// A paper that was given out, as the log shows it.
public struct GivenPaperLine: Sendable, Equatable {
  public var id: String
  public var title: String
  public var number: String
  public var copies: Int
  public var receiver: String
  /// Day of issue, ISO.
  public var givenOn: String
  public var givenBy: String
  public var entryID: String
  /// Whether it is the original of its entry, of which the law has a number of its own.
  public var isOriginal = false
  /// Whom it is about; empty where neither its entry nor itself says so.
  public var subject = ""

  public init(
    id: String, title: String, number: String, copies: Int, receiver: String, givenOn: String,
    givenBy: String, entryID: String
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.copies = copies
    self.receiver = receiver
    self.givenOn = givenOn
    self.givenBy = givenBy
    self.entryID = entryID
  }
}
