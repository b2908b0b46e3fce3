internal import Synchronization

/// The rule files of an office, read once and only if they are asked for.
final class LawOnDemand: Sendable {
  private let resources: ResourceFolders
  private let folder: DataFolder
  private let commune: String
  private let read = Mutex<RuleFiles?>(nil)

  /// `commune` is the code of the register's own commune.
  init(_ resources: ResourceFolders, of folder: DataFolder, commune: String) {
    self.resources = resources
    self.folder = folder
    self.commune = commune
  }

  func files() throws -> RuleFiles {
    try read.withLock { read in
      if let read { return read }
      let files = try RuleFiles(resources, of: folder, commune: commune)
      read = files
      return files
    }
  }
}
