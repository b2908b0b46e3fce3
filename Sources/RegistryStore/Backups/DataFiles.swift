internal import FoundationEssentials

/// The files of a data folder besides its databases.
enum DataFiles {
  /// Their paths from the folder, sorted: proofs, scans, the office's own templates and tables.
  ///
  /// Not the databases and what stands beside them, not uploads on their way, not small pictures, which
  /// are made again when somebody looks, not the lock, not the address of a server: an office that comes back
  /// must not write to the server of another one.
  static func paths(in folder: String) throws -> [String] {
    let files = FileManager.default
    var found: [String] = []
    var waiting = [""]
    while let path = waiting.popLast() {
      for name in try files.contentsOfDirectory(atPath: "\(folder)/\(path)") {
        let inside = path.isEmpty ? name : "\(path)/\(name)"
        guard !isLeftOut(inside) else { continue }
        let attributes = try files.attributesOfItem(atPath: "\(folder)/\(inside)")
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory: waiting.append(inside)
        case .typeRegular: found.append(inside)
        default: continue
        }
      }
    }
    return found.sorted()
  }

  private static func isLeftOut(_ path: String) -> Bool {
    ["lock", "database", "uploads", "attachments/incoming", "attachments/small"].contains(path)
      || path.hasPrefix(".") || path.hasSuffix(".log")
      || (!path.contains("/") && path.contains(".sqlite"))
  }
}
