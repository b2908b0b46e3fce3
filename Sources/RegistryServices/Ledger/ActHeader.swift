public import CivilDate

/// What the ledger says of an act besides its body: its place, time, author and subject.
public struct ActHeader: Sendable, Equatable {
  /// From 1, without a gap.
  public var sequence: Int
  /// 26 characters that sort by time.
  public var id: String
  public var kind: ActKind
  /// Code of the commune whose register it is.
  public var commune: String
  /// What the act is about: an entry's id, a case's id, a kind of list.
  public var subject: String
  /// Account id of who did it, or `command-line`.
  public var actor: String
  public var recordedAt: Instant
  /// The key under which the request may be repeated without effect.
  public var requestKey: String

  public init(
    sequence: Int, id: String, kind: ActKind, commune: String, subject: String, actor: String,
    recordedAt: Instant, requestKey: String
  ) {
    self.sequence = sequence
    self.id = id
    self.kind = kind
    self.commune = commune
    self.subject = subject
    self.actor = actor
    self.recordedAt = recordedAt
    self.requestKey = requestKey
  }

  /// The header in canonical form with the commitment to its body: what the chain hashes.
  public func canonicalText(commitment: String) -> String {
    var object = CanonicalObject()
    object.set("actor", actor)
    object.set("at", recordedAt.iso8601)
    object.set("commitment", commitment)
    object.set("commune", commune)
    object.set("id", id)
    object.set("key", requestKey)
    object.set("kind", kind.rawValue)
    object.set("seq", sequence)
    object.set("subject", subject)
    object.set("v", 1)
    return object.text
  }
}
