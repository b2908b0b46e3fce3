public import ActionProgramme

/// An instance as somebody wants it recorded.
public struct InstanceCommand: Sendable, Equatable {
  public var key: InstanceKey
  /// The version that the person saw: another one in between is a conflict, not a loss.
  public var seenVersion: Int
  /// What is wanted; its own version is not looked at.
  public var wanted: InstanceRecord
  public var note: String

  /// Longest note, in characters.
  public static let longestNote = 4_000

  public init(key: InstanceKey, seenVersion: Int, wanted: InstanceRecord, note: String) {
    self.key = key
    self.seenVersion = seenVersion
    self.wanted = wanted
    self.note = note
  }
}
