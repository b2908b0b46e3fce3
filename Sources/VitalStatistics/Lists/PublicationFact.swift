public import CivilDate

/// A table that is due to be published for a year.
public struct PublicationFact: Sendable, Equatable {
  public var reference: String
  public var dueOn: PlainDate
  public var publishedOn: PlainDate?

  public init(reference: String, dueOn: PlainDate, publishedOn: PlainDate? = nil) {
    self.reference = reference
    self.dueOn = dueOn
    self.publishedOn = publishedOn
  }
}
