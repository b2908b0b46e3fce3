internal import Foundation

/// The file of a rebuild, with the two that SQLite keeps beside it.
struct RebuiltFile {
  private let url: URL

  init(_ url: URL) {
    self.url = url
  }

  func remove() throws {
    for name in [url.path, "\(url.path)-wal", "\(url.path)-shm"]
    where FileManager.default.fileExists(atPath: name) {
      try FileManager.default.removeItem(atPath: name)
    }
  }

  /// Takes the place of `old`, which is kept under a name of its own. On the disk before it returns.
  func swap(into old: URL) throws {
    let kept = URL(filePath: "\(old.path).before-rebuild")
    try RebuiltFile(kept).remove()
    try FileManager.default.moveItem(at: old, to: kept)
    for ending in ["-wal", "-shm"] {
      let side = "\(old.path)\(ending)"
      if FileManager.default.fileExists(atPath: side) {
        try FileManager.default.moveItem(atPath: side, toPath: "\(kept.path)\(ending)")
      }
    }
    try Self.synchronise(url.path)
    try FileManager.default.moveItem(at: url, to: old)
    try Self.synchronise(old.deletingLastPathComponent().path)
  }

  private static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw OperatorError(
        what: "Không ghi chắc được xuống đĩa: \(path).",
        hint: "Kiểm tra ổ đĩa rồi chạy lại hotich rebuild.")
    }
  }
}
