public import CivilDate

/// The documents of the programme: what they are made from, their versions, the issued ones.
public protocol DocumentDesk: Sendable {
  /// What a document about a year is made from, with the figures of a day.
  func facts(year: Int, asOf: PlainDate?) async throws -> ReportFacts
  /// The last version of each document, newest first.
  func documents() async throws -> [DocumentLine]
  /// The versions of one document, newest first; none when there is no such document.
  func versions(id: String) async throws -> [DocumentLine]
  /// Keeps a version. An issued document proves the result that it is, in the same transaction.
  /// Throws `ProgrammeRefusal`.
  func keep(_ command: DocumentCommand, by: Account, requestKey: String) async throws
    -> DocumentLine
}
