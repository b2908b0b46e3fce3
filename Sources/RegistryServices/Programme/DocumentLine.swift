public import ActionProgramme
public import CivilDate

/// A version of a document of the programme, with who kept it and when.
public struct DocumentLine: Sendable, Equatable, Identifiable {
  public var id: String
  public var version: Int
  public var isFinal: Bool
  public var document: ProgrammeDocument
  public var author: String
  public var recordedAt: Instant

  public init(
    id: String, version: Int, isFinal: Bool, document: ProgrammeDocument, author: String,
    recordedAt: Instant
  ) {
    self.id = id
    self.version = version
    self.isFinal = isFinal
    self.document = document
    self.author = author
    self.recordedAt = recordedAt
  }
}
