internal import Synchronization

/// The rule files of an office, read once and only if they are asked for.
final class LawOnDemand: Sendable {
  private let resources: ResourceFolders
  private let read = Mutex<RuleFiles?>(nil)

  init(_ resources: ResourceFolders) { self.resources = resources }

  func files() throws -> RuleFiles {
    try read.withLock { read in
      if let read { return read }
      let files = try RuleFiles(resources)
      read = files
      return files
    }
  }
}
