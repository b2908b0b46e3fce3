public import CivilDate

/// A proof that an instance of an item has yielded something.
public struct Evidence: Hashable, Sendable, Identifiable {
  /// What the proof is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A file, kept beside the database under the hash of its bytes.
    case file
    /// A figure of the programme, as of a day.
    case figure
    /// A document that was made here.
    case paper
    /// Something that stands elsewhere.
    case link
  }

  public var id: String
  public var key: InstanceKey
  /// The expected result that it proves, counted from 1; 0 for the instance as a whole.
  public var result: Int
  public var kind: Kind
  public var title: String
  /// An address, an indicator's key with its day, a document's id; the file's own name for a file.
  public var reference: String
  /// SHA-256 of a file's bytes, hexadecimal; empty for the others.
  public var digest: String
  public var byteCount: Int
  public var author: String
  public var recordedAt: Instant
  /// Whether somebody took it back; it stays readable and proves nothing.
  public var isWithdrawn: Bool

  public init(
    id: String, key: InstanceKey, result: Int, kind: Kind, title: String, reference: String,
    digest: String = "", byteCount: Int = 0, author: String, recordedAt: Instant,
    isWithdrawn: Bool = false
  ) {
    self.id = id
    self.key = key
    self.result = result
    self.kind = kind
    self.title = title
    self.reference = reference
    self.digest = digest
    self.byteCount = byteCount
    self.author = author
    self.recordedAt = recordedAt
    self.isWithdrawn = isWithdrawn
  }
}
