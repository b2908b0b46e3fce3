public import CivilDate

/// A message of a court about a divorce: when it was published and when it stood in the register.
public struct CourtMessageFact: Sendable, Equatable {
  public var reference: String
  public var publishedAt: Instant
  public var writtenAt: Instant?

  public init(reference: String, publishedAt: Instant, writtenAt: Instant? = nil) {
    self.reference = reference
    self.publishedAt = publishedAt
    self.writtenAt = writtenAt
  }
}
