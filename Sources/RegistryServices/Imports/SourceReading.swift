public import CivilRegistration

/// A file of an office, open for reading; one task at a time reads from it.
public protocol SourceReading: AnyObject {
  var kind: SourceKind { get }
  /// SHA-256 of the file's bytes, hexadecimal.
  var digest: String { get }
  /// Remarks on the file as a whole: sheets left out, columns not known.
  var remarks: [MessageCode] { get }
  /// How far reading has come, 0 … 1000.
  var progressPermille: Int { get }
  /// The next rows; nil at the end. Throws `SourceRefusal` when the file breaks off.
  func next() throws -> [SourceRow]?
}
