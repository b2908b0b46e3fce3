public import ActionProgramme
public import CivilDate

/// A line of a book as it stands.
public struct RecordLine: Sendable, Equatable, Identifiable {
  public var kind: RecordKind
  public var id: String
  public var version: Int
  public var isStruckOut: Bool
  public var values: RecordValues
  public var author: String
  public var recordedAt: Instant

  public init(
    kind: RecordKind, id: String, version: Int, isStruckOut: Bool, values: RecordValues,
    author: String, recordedAt: Instant
  ) {
    self.kind = kind
    self.id = id
    self.version = version
    self.isStruckOut = isStruckOut
    self.values = values
    self.author = author
    self.recordedAt = recordedAt
  }

  /// What names the line: its first field.
  public var title: String { kind.form.fields.first.map { values[$0.name] } ?? "" }
}
