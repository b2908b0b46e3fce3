/// What can be wrong with the files of a linkage.
public enum LinkageFileError: Error, Sendable, Equatable {
  /// The file cannot be opened or mapped.
  case unreadable(String)
  /// The file cannot be written.
  case unwritable(String)
  /// A column that is needed is missing.
  case missingColumn(String, file: String)
  /// A mapping or model file has a line that cannot be understood.
  case malformed(file: String, line: Int)
  /// A record that was asked for does not occur.
  case unknownRecord(String)

  /// A stable code for messages.
  public var code: String {
    switch self {
    case .unreadable: "linkage.file-unreadable"
    case .unwritable: "linkage.file-unwritable"
    case .missingColumn: "linkage.column-missing"
    case .malformed: "linkage.file-malformed"
    case .unknownRecord: "linkage.record-unknown"
    }
  }
}
