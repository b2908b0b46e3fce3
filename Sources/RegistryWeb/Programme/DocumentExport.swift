public import ActionProgramme

/// Writes a document of the programme as a file; the composition root brings the writers.
public struct DocumentExport: Sendable {
  /// The kinds of files.
  public enum Format: String, CaseIterable, Sendable {
    case docx, xlsx

    var mediaType: String {
      switch self {
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      }
    }
  }

  /// The file's bytes; the text is the type's name in capitals.
  public var file: @Sendable (ProgrammeDocument, String, Format) async throws -> [UInt8]
  /// The annex of a plan as the Word table, with a word on each item by its id.
  public var annex: @Sendable (Programme, [String: String]) async throws -> [UInt8]
  /// An annex read from a Word file at a path, beside the plan that stands.
  public var reading: @Sendable (String, Programme) async throws -> AnnexOutcome

  public init(
    file: @escaping @Sendable (ProgrammeDocument, String, Format) async throws -> [UInt8],
    annex: @escaping @Sendable (Programme, [String: String]) async throws -> [UInt8],
    reading: @escaping @Sendable (String, Programme) async throws -> AnnexOutcome
  ) {
    self.file = file
    self.annex = annex
    self.reading = reading
  }
}
