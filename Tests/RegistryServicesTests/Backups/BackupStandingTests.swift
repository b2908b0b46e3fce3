import CivilDate
import RegistryServices
import Testing

/// When a copy is due, and when somebody is told.
struct BackupStandingTests {
  static let now = Instant(millisecondsSince1970: 1_795_311_000_000)

  private static func standing(
    folder: String? = "/media/o", hoursAgo: [Int64] = [], failure: BackupProblem? = nil
  ) -> BackupStanding {
    BackupStanding(
      folder: folder,
      backups: hoursAgo.map { hours in
        Backup(
          name: "hotich-09931-\(hours)",
          madeAt: Instant(
            millisecondsSince1970: now.millisecondsSince1970 - hours * 3_600_000),
          acts: 1, chain: "", byteCount: 1)
      }, failure: failure)
  }

  @Test(arguments: [
    (standing(folder: nil), false, nil), (standing(), true, "backup.concern.never"),
    (standing(hoursAgo: [1, 30]), false, nil), (standing(hoursAgo: [19]), false, nil),
    (standing(hoursAgo: [21]), true, nil), (standing(hoursAgo: [72]), true, nil),
    (standing(hoursAgo: [100]), true, "backup.concern.old"),
    (
      standing(hoursAgo: [1], failure: .folderMissing(path: "/media/o")), false,
      "backup.folderMissing"
    ),
    (standing(hoursAgo: [1], failure: .busy), false, nil),
    (standing(folder: nil, failure: .notSetUp), false, nil),
  ])
  func `how an office stands`(standing: BackupStanding, isDue: Bool, concern: String?) {
    #expect(standing.isDue(at: Self.now) == isDue)
    #expect(standing.concern(at: Self.now)?.key == concern)
  }
}
