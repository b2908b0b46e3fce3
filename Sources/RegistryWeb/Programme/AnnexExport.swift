public import ActionProgramme

/// Writes and reads the annex of a plan as a Word table; the composition root brings writer and reader.
public struct AnnexExport: Sendable {
  /// The annex of a plan as the Word table, with a word on each item by its id.
  public var annex: @Sendable (Programme, [String: String]) async throws -> [UInt8]
  /// An annex read from a Word file at a path, beside the plan that stands.
  public var reading: @Sendable (String, Programme) async throws -> AnnexOutcome

  public init(
    annex: @escaping @Sendable (Programme, [String: String]) async throws -> [UInt8],
    reading: @escaping @Sendable (String, Programme) async throws -> AnnexOutcome
  ) {
    self.annex = annex
    self.reading = reading
  }
}
