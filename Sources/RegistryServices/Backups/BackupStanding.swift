public import CivilDate

/// How an office stands with its copies.
public struct BackupStanding: Sendable, Equatable {
  /// Where copies go; nil until somebody says so.
  public var folder: String?
  /// The newest first.
  public var backups: [Backup]
  /// Why the last attempt of this program failed; nil when it did not, and before the first one.
  public var failure: BackupProblem?
  /// Whether the disk of the folder encrypts what lies on it; nil where the system does not tell.
  public var isEncrypted: Bool?

  public init(
    folder: String?, backups: [Backup] = [], failure: BackupProblem? = nil,
    isEncrypted: Bool? = nil
  ) {
    self.folder = folder
    self.isEncrypted = isEncrypted
    self.backups = backups
    self.failure = failure
  }

  /// Days without a copy after which somebody is told.
  static let patience = 3

  /// A copy is due when the newest one is older than 20 hours: once a working day, whenever that begins.
  public func isDue(at moment: Instant) -> Bool {
    guard folder != nil else { return false }
    guard let newest = backups.first else { return true }
    return moment.millisecondsSince1970 - newest.madeAt.millisecondsSince1970 > 20 * 3_600_000
  }

  /// What the people who could mend it are told; nil when all is well. An office that has not set
  /// copies up is told on the page of copies alone.
  public func concern(at moment: Instant) -> MessageCode? {
    guard folder != nil else { return nil }
    if let failure, failure != .busy { return failure.message }
    guard let newest = backups.first else { return MessageCode("backup.concern.never") }
    let offset = Now.vietnamOffsetMinutes
    let days =
      moment.civilDate(inOffsetMinutes: offset).dayNumber
      - newest.madeAt.civilDate(inOffsetMinutes: offset).dayNumber
    return days > Self.patience ? MessageCode("backup.concern.old", ["\(days)"]) : nil
  }
}
