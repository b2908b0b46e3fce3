/// An entry of the register of recognitions of father, mother or child (Sổ đăng ký nhận cha, mẹ, con), as a
/// row of the shared software gives it.
///
/// The row is refused when it names neither parent nor child, or has no day of registration.
public struct ParentageEntry: Hashable, Sendable {
  public var header: EntryHeader
  /// Nil when the row does not say, or in a code that the format does not know.
  public var recognition: ParentageRecognition?
  /// Number of the decision on recognition.
  public var decisionNumber: String?
  /// Nil when the entry does not name them.
  public var parent: RecordedPerson?
  public var child: RecordedPerson?
  public var informant: Informant?
}
