internal import Foundation

/// The file of a rebuild, with the two that SQLite keeps beside it.
struct RebuiltFile {
  let url: URL

  init(_ url: URL) {
    self.url = url
  }

  func remove() throws {
    for name in [url.path, "\(url.path)-wal", "\(url.path)-shm"]
    where FileManager.default.fileExists(atPath: name) {
      try FileManager.default.removeItem(atPath: name)
    }
  }

  /// Takes the place of `old`, which is kept under a name of its own and must be whole without its log: in one step,
  /// so that there is a ledger of that name at every moment. On the disk before it returns.
  func swap(into old: URL) throws {
    let kept = URL(filePath: "\(old.path).before-rebuild")
    try RebuiltFile(kept).remove()
    // A second name for the same file; a disk that gives none takes a copy.
    do { try FileManager.default.linkItem(at: old, to: kept) } catch {
      try FileManager.default.copyItem(at: old, to: kept)
    }
    // What is left of the log belongs to the old file and must not be taken for the new one's.
    for side in ["\(old.path)-wal", "\(old.path)-shm"]
    where FileManager.default.fileExists(atPath: side) {
      try FileManager.default.removeItem(atPath: side)
    }
    try replace(old)
  }

  /// Takes the name `other`, whatever bore it, in one step. On the disk before it returns.
  func replace(_ other: URL) throws {
    try Self.synchronise(url.path)
    guard rename(url.path, other.path) == 0 else { throw StoreErrors.unwritable(other.path) }
    try Self.synchronise(other.deletingLastPathComponent().path)
  }

  private static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw StoreErrors.unwritable(path)
    }
  }
}
