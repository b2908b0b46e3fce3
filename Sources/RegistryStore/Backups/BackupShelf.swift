internal import FoundationEssentials
internal import Glibc
internal import RegistryServices

/// The folder on another disk in which the copies stand: each in a folder of its own, and beside them
/// the files that they share, each under its digest, so that a scan lies there once.
struct BackupShelf: Sendable {
  let path: String

  /// A copy on the shelf.
  struct Entry {
    var name: String
    var manifest: BackupManifest
  }

  var sharedFiles: String { "\(path)/files" }

  func place(of name: String) -> String { "\(path)/\(name)" }
  func sharedFile(_ digest: String) -> String { "\(sharedFiles)/\(digest)" }

  /// The folder in which a copy grows: nobody takes it for a finished one.
  func beginning(of name: String) -> String { "\(path)/\(Self.unfinished)\(name)" }

  private static let unfinished = ".dang-ghi-"

  /// Throws the `BackupProblem` for a folder that is not there, not writable, or inside `data`.
  func check(besides data: String) throws {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw BackupProblem.folderMissing(path: path)
    }
    let (own, other) = (Self.resolved(path), Self.resolved(data))
    guard own != other, !own.hasPrefix("\(other)/") else {
      throw BackupProblem.folderInsideData(path: path)
    }
    guard access(path, W_OK | X_OK) == 0 else { throw BackupProblem.unwritable(path: path) }
  }

  /// The finished copies of a commune, the newest first.
  func entries(commune: String) -> [Entry] {
    // A disk that is not plugged in holds no copies; making one says what is wrong.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix("hotich-") }.compactMap { name in
      BackupManifest.read(place(of: name)).map { Entry(name: name, manifest: $0) }
    }.filter { $0.manifest.commune == commune }
      .sorted { ($0.manifest.madeAt, $0.name) > ($1.manifest.madeAt, $1.name) }
  }

  /// Lets go of copies that need not be kept, of what a broken attempt left, and of files that no
  /// copy names any more.
  func tidy(commune: String) throws {
    let files = FileManager.default
    let all = entries(commune: commune).map { ($0, $0.manifest.backup(name: $0.name)) }
    let kept = Set(BackupRetention.kept(all.map(\.1.madeAt)))
    for (entry, backup) in all where !kept.contains(backup.madeAt) {
      try files.removeItem(atPath: place(of: entry.name))
    }
    let names = try files.contentsOfDirectory(atPath: path)
    for name in names where name.hasPrefix(Self.unfinished) {
      try files.removeItem(atPath: place(of: name))
    }
    // A copy whose manifest cannot be read may still need its files.
    let remaining = names.filter {
      $0.hasPrefix("hotich-") && files.fileExists(atPath: place(of: $0))
    }
    let manifests = remaining.compactMap { BackupManifest.read(place(of: $0)) }
    guard manifests.count == remaining.count, files.fileExists(atPath: sharedFiles) else { return }
    let named = Set(manifests.flatMap { $0.files.map(\.digest) })
    for digest in try files.contentsOfDirectory(atPath: sharedFiles) where !named.contains(digest) {
      try files.removeItem(atPath: sharedFile(digest))
    }
  }

  /// Holds the shelf alone while `work` runs. Throws `BackupProblem.busy` when another process has it.
  func alone<T>(_ work: () async throws -> T) async throws -> T {
    let descriptor = open("\(path)/.khoa", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BackupProblem.unwritable(path: path) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw BackupProblem.busy }
    return try await work()
  }

  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
