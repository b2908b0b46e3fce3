internal import CivilDate
internal import FoundationEssentials
public import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// Copies of the whole office: the ledger and the work file as one moment saw them, and every file
/// that acts refer to. A copy counts only after its ledger was proven.
public final class OfficeBackups: BackupDesk {
  private let data: String
  private let commune: String
  private let parts: BackupParts
  private let now: Now
  private let setting: BackupSetting
  private let failure = Mutex<BackupProblem?>(nil)

  /// `data` is the office's data folder.
  public init(data: String, commune: String, parts: BackupParts, now: Now) {
    self.data = data
    self.commune = commune
    self.parts = parts
    self.now = now
    setting = BackupSetting(data: data)
  }

  public func standing() async throws -> BackupStanding {
    let folder = setting.folder()
    let entries = folder.map { BackupShelf(path: $0).entries(commune: commune) } ?? []
    return BackupStanding(
      folder: folder, backups: entries.map { $0.manifest.backup(name: $0.name) },
      failure: failure.withLock { $0 },
      isEncrypted: folder.flatMap { DiskEncryption().isEncrypted(folder: $0) })
  }

  public func make() async throws -> Backup {
    do {
      guard let folder = setting.folder() else { throw BackupProblem.notSetUp }
      let backup = try await make(on: folder)
      failure.withLock { $0 = nil }
      return backup
    } catch let problem as BackupProblem {
      failure.withLock { $0 = problem }
      throw problem
    }
  }

  /// Makes a copy in a folder, wherever daily ones go. Throws `BackupProblem`.
  public func make(on folder: String) async throws -> Backup {
    let shelf = BackupShelf(path: folder)
    do {
      try shelf.check(besides: data)
      return try await shelf.alone {
        let backup = try await write(to: shelf)
        try shelf.tidy(commune: commune)
        return backup
      }
    } catch DiskFile.Failure.full, SQLFailure.diskFull {
      throw BackupProblem.diskFull(path: folder)
    } catch let problem as BackupProblem {
      throw problem
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      // The disk was taken out meanwhile, or somebody else's files stand in the way.
      throw BackupProblem.unwritable(path: folder)
    }
  }

  private func write(to shelf: BackupShelf) async throws -> Backup {
    let files = FileManager.default
    let moment = now()
    let name = Self.name(commune, moment)
    guard !files.fileExists(atPath: shelf.place(of: name)) else { throw BackupProblem.busy }
    let place = shelf.beginning(of: name)
    if files.fileExists(atPath: place) { try files.removeItem(atPath: place) }
    try files.createDirectory(
      atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    do {
      let (kept, report) = try await copyDatabases(to: place, shelf)
      let manifest = BackupManifest(
        commune: commune, madeAt: moment.iso8601, acts: report.acts, chain: report.anchor.chain,
        files: kept + (try share(on: shelf)))
      try manifest.write(into: place)
      try DiskFile.synchronise(place)
      try DiskFile.move(place, to: shelf.place(of: name))
      try DiskFile.synchronise(shelf.path)
      return manifest.backup(name: name)
    } catch {
      // What failed is told; what it left is swept away by the next copy too.
      try? files.removeItem(atPath: place)
      throw error
    }
  }

  /// The databases first: files are there before the acts that name them, and never go.
  private func copyDatabases(
    to place: String, _ shelf: BackupShelf
  ) async throws -> ([BackupManifest.File], RegisterVerification.Report) {
    let earlier = shelf.entries(commune: commune).first
    var kept: [BackupManifest.File] = []
    for name in BackupManifest.databases {
      let copy = "\(place)/\(name)"
      guard try await parts.copyDatabase(name, copy) else { continue }
      try DiskFile.synchronise(copy)
      let measure = try DiskFile.measure(copy)
      kept.append(.init(path: name, digest: measure.digest, bytes: measure.byteCount))
    }
    let anchors = earlier.map {
      [LedgerAnchor(sequence: $0.manifest.acts, chain: $0.manifest.chain)]
    }
    do {
      let report = try await parts.verify("\(place)/\(BackupManifest.databases[0])", anchors ?? [])
      return (kept, report)
    } catch VerificationProblem.anchor {
      throw BackupProblem.rewritten(since: earlier?.name ?? "")
    } catch is VerificationProblem {
      throw BackupProblem.damagedRegister
    }
  }

  /// Puts what the shelf does not have yet among its shared files.
  private func share(on shelf: BackupShelf) throws -> [BackupManifest.File] {
    let files = FileManager.default
    try files.createDirectory(
      atPath: shelf.sharedFiles, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    return try DataFiles.paths(in: data).map { path in
      let measure = try DiskFile.measure("\(data)/\(path)")
      let target = shelf.sharedFile(measure.digest)
      if !files.fileExists(atPath: target) {
        let part = "\(target).part"
        if files.fileExists(atPath: part) { try files.removeItem(atPath: part) }
        guard try DiskFile.copy("\(data)/\(path)", to: part) == measure else {
          throw BackupProblem.damagedFile(name: path)
        }
        try DiskFile.move(part, to: target)
      }
      return .init(path: path, digest: measure.digest, bytes: measure.byteCount)
    }
  }

  /// In the office's own time, so that a person finds the right one.
  static func name(_ commune: String, _ moment: Instant) -> String {
    let offset = Now.vietnamOffsetMinutes
    let day = moment.civilDate(inOffsetMinutes: offset).iso8601.filter { $0 != "-" }
    let time = moment.clockTime(inOffsetMinutes: offset).withSeconds.filter { $0 != ":" }
    return "hotich-\(commune)-\(day)-\(time)"
  }
}
