internal import FoundationEssentials

/// Where an office's copies go: a file in its data folder, which the command line writes and the
/// running server reads, so that neither waits for the other.
public struct BackupSetting: Sendable {
  private let path: String

  public init(data: String) {
    path = "\(data)/backup.json"
  }

  private struct Content: Codable { var folder: String }

  /// Nil when nobody has said where.
  public func folder() -> String? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    // A file that does not read as a setting sets nothing, and the page says so.
    return try? JSONDecoder().decode(Content.self, from: bytes).folder
  }

  /// Nil ends the daily copies.
  public func keep(_ folder: String?) throws {
    guard let folder else {
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
      return
    }
    try JSONEncoder().encode(Content(folder: folder)).write(
      to: URL(filePath: path), options: .atomic)
    try DiskFile.synchronise(path)
  }
}
