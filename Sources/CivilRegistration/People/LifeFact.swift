public import CivilDate

/// One fact of a life, with the paper that says it.
public struct LifeFact: Hashable, Sendable {
  /// What happened.
  public enum Event: Hashable, Sendable {
    case born
    /// Somebody recognised the person as a child, or was recognised as a parent.
    case parentRecognised(name: String)
    /// The person became a parent.
    case parentOf(name: String)
    /// A marriage, known by the id of its entry.
    case married(marriage: String, spouse: String)
    case divorced(marriage: String)
    case annulled(marriage: String)
    case spouseDied(marriage: String)
    case died
  }

  public var event: Event
  /// When it happened, as far as the paper says; a divorce on the day on which its judgment takes effect.
  public var on: PartialDate?
  /// When the person was born, as this very paper says of a parent; nil where it does not.
  public var ownBirthOn: PartialDate?
  /// When the paper was written.
  public var writtenOn: PlainDate?
  public var paper: PaperReference
  /// How surely the paper is about this person, or about the spouse whose death it tells.
  public var certainty: Certainty

  public init(
    event: Event, on: PartialDate?, ownBirthOn: PartialDate? = nil, writtenOn: PlainDate? = nil,
    paper: PaperReference, certainty: Certainty = .certain
  ) {
    self.event = event
    self.on = on
    self.ownBirthOn = ownBirthOn
    self.writtenOn = writtenOn
    self.paper = paper
    self.certainty = certainty
  }
}
