public import ActionProgramme

/// A line of a book as somebody wants it.
public struct RecordCommand: Sendable, Equatable {
  public var kind: RecordKind
  /// The line's id; empty for a new one.
  public var id: String
  /// The version that the person saw; 0 for a new line.
  public var seenVersion: Int
  public var isStruckOut: Bool
  /// What was typed, by the fields' names.
  public var typed: [String: String]

  public init(
    kind: RecordKind, id: String, seenVersion: Int, isStruckOut: Bool, typed: [String: String]
  ) {
    self.kind = kind
    self.id = id
    self.seenVersion = seenVersion
    self.isStruckOut = isStruckOut
    self.typed = typed
  }
}
