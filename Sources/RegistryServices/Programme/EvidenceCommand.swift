public import ActionProgramme

/// A proof that somebody adds to an instance.
public struct EvidenceCommand: Sendable, Equatable {
  public var key: InstanceKey
  /// The expected result that it proves, counted from 1; 0 for the instance as a whole.
  public var result: Int
  public var kind: Evidence.Kind
  public var title: String
  public var reference: String
  /// The file that came in, for a file.
  public var upload: Upload?

  /// Longest title and reference, in characters.
  public static let longestText = 500

  public init(
    key: InstanceKey, result: Int, kind: Evidence.Kind, title: String, reference: String,
    upload: Upload? = nil
  ) {
    self.key = key
    self.result = result
    self.kind = kind
    self.title = title
    self.reference = reference
    self.upload = upload
  }
}
