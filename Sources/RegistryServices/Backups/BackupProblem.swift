/// Why a copy was not made, or cannot be gone back to.
public enum BackupProblem: Error, Sendable, Hashable {
  /// Nobody has said where copies go.
  case notSetUp
  /// The folder is not there: the disk is not plugged in.
  case folderMissing(path: String)
  /// A copy inside the data folder is lost with it.
  case folderInsideData(path: String)
  case unwritable(path: String)
  case diskFull(path: String)
  /// Another copy is being made at this moment.
  case busy
  /// The copy was made and did not pass `verify`: so would the register not.
  case damagedRegister
  /// The ledger is not the one of an earlier copy any more: acts that it holds were changed.
  case rewritten(since: String)
  /// A file of the copy is missing or is not the one that the manifest names.
  case damagedFile(name: String)
  /// The folder holds no copy.
  case noBackup(path: String)
  /// Something is in the folder that a copy is to be restored to.
  case dataExists(path: String)

  /// What to tell the person: what happened, and what to do.
  public var message: MessageCode {
    switch self {
    case .notSetUp: MessageCode("backup.notSetUp")
    case .folderMissing(let path): MessageCode("backup.folderMissing", [path])
    case .folderInsideData(let path): MessageCode("backup.folderInsideData", [path])
    case .unwritable(let path): MessageCode("backup.unwritable", [path])
    case .diskFull(let path): MessageCode("backup.diskFull", [path])
    case .busy: MessageCode("backup.busy")
    case .damagedRegister: MessageCode("backup.damagedRegister")
    case .rewritten(let name): MessageCode("backup.rewritten", [name])
    case .damagedFile(let name): MessageCode("backup.damagedFile", [name])
    case .noBackup(let path): MessageCode("backup.none", [path])
    case .dataExists(let path): MessageCode("backup.dataExists", [path])
    }
  }
}
