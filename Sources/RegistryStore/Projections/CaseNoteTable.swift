internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// What was found out about cases.
enum CaseNoteTable {
  static func insert(
    _ note: NotedCase, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    let values: [SQLValue] = [
      .integer(header.sequence), .text(note.caseID), .text(note.text), .text(note.author),
      .text(header.recordedAt.iso8601),
    ]
    try connection.insert(insertNote, values)
  }

  private static let insertNote = SQLInsert(
    "case_note", ["seq", "case_id", "text", "author", "recorded_at"])
}
