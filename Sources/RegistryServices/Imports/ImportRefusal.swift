/// Why an import was refused as a whole, besides what is wrong with its file.
public enum ImportRefusal: Error, Sendable, Equatable {
  /// A list has more rows than can be taken as one act.
  case listTooLong(most: Int)
  /// Another program writes to this data folder.
  case folderInUse
  case unknownRow
  /// The row was corrected in the meantime.
  case rowResolved

  /// Ending of the message's key.
  public var code: String {
    switch self {
    case .listTooLong: "listTooLong"
    case .folderInUse: "folderInUse"
    case .unknownRow: "unknownRow"
    case .rowResolved: "rowResolved"
    }
  }

  public var values: [String] {
    switch self {
    case .listTooLong(let most): [String(most)]
    case .folderInUse, .unknownRow, .rowResolved: []
    }
  }
}
