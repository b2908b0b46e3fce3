internal import CivilDate
internal import FoundationEssentials
internal import RegistryServices

/// What a copy says of itself: which register, how far, and every file with its digest.
struct BackupManifest: Codable, Equatable {
  /// One file of the office.
  struct File: Codable, Equatable {
    /// From the data folder: `ledger.sqlite`, `evidence/3f…`.
    var path: String
    var digest: String
    var bytes: Int
  }

  /// Changes when older programs could not read it.
  var format = 1
  var commune: String
  /// ISO 8601 with milliseconds, UTC.
  var madeAt: String
  var acts: Int
  var chain: String
  var files: [File]

  static let fileName = "manifest.json"
  /// The files that each copy holds itself; all others lie once under their digests.
  static let databases = ["ledger.sqlite", "work.sqlite"]

  /// The manifest in a copy's folder; nil when there is none that can be read.
  static func read(_ folder: String) -> BackupManifest? {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(fileName)"),
      // Whatever else lies there is no manifest: the caller says so.
      let manifest = try? JSONDecoder().decode(BackupManifest.self, from: bytes),
      manifest.format == 1, Instant(iso8601: manifest.madeAt) != nil,
      manifest.files.allSatisfy({ Self.isInside($0.path) && $0.digest.utf8.count == 64 })
    else { return nil }
    return manifest
  }

  /// Puts the manifest into a copy's folder, and on the disk.
  func write(into folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let path = "\(folder)/\(Self.fileName)"
    try encoder.encode(self).write(to: URL(filePath: path))
    try DiskFile.synchronise(path)
  }

  func backup(name: String) -> Backup {
    Backup(
      name: name, madeAt: Instant(iso8601: madeAt) ?? Instant(millisecondsSince1970: 0),
      acts: acts, chain: chain, byteCount: files.reduce(0) { $0 + $1.bytes })
  }

  /// A path that a hostile manifest could not lead elsewhere with.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
