public import CivilDate

/// A correction of an entry, as the closing statement of its volume counts and lists it.
public struct BookCorrection: Sendable, Equatable {
  public var entryID: String
  /// `07/2026`.
  public var reference: String
  public var on: PlainDate
  /// The note that the entry bears since.
  public var note: String

  public init(entryID: String, reference: String, on day: PlainDate, note: String) {
    self.entryID = entryID
    self.reference = reference
    on = day
    self.note = note
  }
}
