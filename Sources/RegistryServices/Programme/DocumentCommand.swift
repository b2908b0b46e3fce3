public import ActionProgramme

/// A document as somebody wants it kept.
public struct DocumentCommand: Sendable, Equatable {
  /// The document's id; empty for a new one.
  public var id: String
  /// The version that the person saw; 0 for a new one.
  public var seenVersion: Int
  /// Whether it is to be issued: kept once more, and locked.
  public var isFinal: Bool
  public var document: ProgrammeDocument

  public init(id: String, seenVersion: Int, isFinal: Bool, document: ProgrammeDocument) {
    self.id = id
    self.seenVersion = seenVersion
    self.isFinal = isFinal
    self.document = document
  }
}
