public import CivilDate

/// What somebody found out about a case, kept as an act.
public struct CaseNote: Sendable, Equatable {
  public var text: String
  public var author: String
  public var recordedAt: Instant

  public init(text: String, author: String, recordedAt: Instant) {
    self.text = text
    self.author = author
    self.recordedAt = recordedAt
  }
}
