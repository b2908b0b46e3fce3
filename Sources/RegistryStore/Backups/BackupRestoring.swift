internal import CivilDate
internal import FoundationEssentials
public import RegistryServices

/// Proves a copy, and makes a data folder of it again.
public struct BackupRestoring: Sendable {
  private let backup: String
  private let parts: BackupParts

  /// `backup` is the folder of one copy, on its shelf.
  public init(of backup: String, parts: BackupParts) {
    self.backup = backup
    self.parts = parts
  }

  /// Compares every file with its digest and proves the ledger. Throws `BackupProblem`.
  public func check() async throws -> Backup {
    let (manifest, name) = try manifest()
    for file in manifest.files {
      // A file that cannot be read is as damaged as one with other bytes.
      guard let found = try? DiskFile.measure(place(of: file)), found.digest == file.digest else {
        throw BackupProblem.damagedFile(name: file.path)
      }
    }
    try await prove(place(of: try ledger(of: manifest)), manifest)
    return manifest.backup(name: name)
  }

  /// Makes the data folder, which must not hold a register, from the copy. The ledger comes last,
  /// proven: a folder without it is no office. Throws `BackupProblem`.
  public func restore(to data: String) async throws -> Backup {
    let (manifest, name) = try manifest()
    let ledger = try ledger(of: manifest)
    let files = FileManager.default
    guard !files.fileExists(atPath: "\(data)/\(ledger.path)") else {
      throw BackupProblem.dataExists(path: data)
    }
    do {
      try files.createDirectory(
        atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let proven = "\(data)/.ledger.restored"
      try copy(ledger, to: proven)
      do { try await prove(proven, manifest) } catch {
        try files.removeItem(atPath: proven)
        throw error
      }
      for file in manifest.files where file != ledger {
        let target = "\(data)/\(file.path)"
        try files.createDirectory(
          atPath: String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]),
          withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try copy(file, to: target)
      }
      try DiskFile.move(proven, to: "\(data)/\(ledger.path)")
      try DiskFile.synchronise(data)
    } catch DiskFile.Failure.full {
      throw BackupProblem.diskFull(path: data)
    } catch let problem as BackupProblem {
      throw problem
    } catch {
      throw BackupProblem.unwritable(path: data)
    }
    return manifest.backup(name: name)
  }

  private func manifest() throws -> (BackupManifest, name: String) {
    guard let manifest = BackupManifest.read(backup) else {
      throw BackupProblem.noBackup(path: backup)
    }
    return (manifest, URL(filePath: backup).lastPathComponent)
  }

  private func ledger(of manifest: BackupManifest) throws -> BackupManifest.File {
    guard let file = manifest.files.first(where: { $0.path == BackupManifest.databases[0] }) else {
      throw BackupProblem.noBackup(path: backup)
    }
    return file
  }

  private func place(of file: BackupManifest.File) -> String {
    BackupManifest.databases.contains(file.path)
      ? "\(backup)/\(file.path)" : "\(backup)/../files/\(file.digest)"
  }

  /// What came with an earlier attempt gives way.
  private func copy(_ file: BackupManifest.File, to target: String) throws {
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: target)
    }
    let copied: DiskFile.Measure
    do { copied = try DiskFile.copy(place(of: file), to: target) } catch DiskFile.Failure.missing {
      throw BackupProblem.damagedFile(name: file.path)
    }
    guard copied.digest == file.digest else { throw BackupProblem.damagedFile(name: file.path) }
  }

  private func prove(_ path: String, _ manifest: BackupManifest) async throws {
    do {
      let report = try await parts.verify(
        path, [LedgerAnchor(sequence: manifest.acts, chain: manifest.chain)])
      guard report.acts == manifest.acts else { throw BackupProblem.damagedRegister }
    } catch is VerificationProblem {
      throw BackupProblem.damagedRegister
    }
  }
}
