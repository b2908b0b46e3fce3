import CivilDate
import RegistryServices

/// Copies of the demo office: a folder with one copy, until a test takes the disk away.
actor DemoBackups: BackupDesk {
  private var backups = [
    Backup(
      name: "hotich-09931-20261118-080000",
      madeAt: Instant(iso8601: "2026-11-18T01:00:00.000Z") ?? Instant(millisecondsSince1970: 0),
      acts: 25_293, chain: String(repeating: "a", count: 64), byteCount: 52_428_800)
  ]
  private var folder: String? = "/media/o-sao-luu"
  private var failure: BackupProblem?
  private var isEncrypted: Bool?

  /// The disk is taken out.
  func unplug() { failure = .folderMissing(path: "/media/o-sao-luu") }
  /// What the system tells of the disk.
  func encrypt(_ isEncrypted: Bool?) { self.isEncrypted = isEncrypted }
  /// Nobody has set copies up.
  func forget() {
    folder = nil
    backups = []
  }

  func standing() async throws -> BackupStanding {
    BackupStanding(folder: folder, backups: backups, failure: failure, isEncrypted: isEncrypted)
  }

  func make() async throws -> Backup {
    if let failure { throw failure }
    guard folder != nil else { throw BackupProblem.notSetUp }
    return backups[0]
  }
}
