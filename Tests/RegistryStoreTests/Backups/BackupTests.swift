import CivilDate
import FoundationEssentials
import RegistryServices
import SQLToolkit
import SQLiteDriver
import Testing

@testable import RegistryStore

/// Copies of an office on another disk: whole, proven, thrifty, and never in the place of something else.
struct BackupTests {
  /// A data folder with a register of some acts and a proof, and a shelf beside it.
  struct Desk {
    let folder: String
    let register: TestRegister
    let backups: OfficeBackups

    var data: String { "\(folder)/data" }
    var shelf: String { "\(folder)/shelf" }

    init(in folder: String, acts: Int = 3) async throws {
      self.folder = folder
      let files = FileManager.default
      for name in ["data/evidence", "data/uploads", "shelf"] {
        try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      let data = "\(folder)/data"
      register = try await TestRegister(in: SQLiteDatabase(path: "\(data)/ledger.sqlite"))
      for number in 0..<acts { _ = try await register.note("ghi chú", key: "note-\(number)") }
      let clock = register.clock
      backups = OfficeBackups(
        data: data, commune: "09931", parts: Self.parts(data), now: Now { clock.moment })
      try Data("minh chứng".utf8).write(to: URL(filePath: "\(data)/evidence/abc"))
      try Data("đang gửi".utf8).write(to: URL(filePath: "\(data)/uploads/half"))
    }

    static func parts(_ data: String) -> BackupParts {
      BackupParts(
        copyDatabase: { name, path in
          guard FileManager.default.fileExists(atPath: "\(data)/\(name)") else { return false }
          try await SQLiteDatabase(readingPath: "\(data)/\(name)").copy(toPath: path)
          return true
        },
        verify: { path, anchors in
          try await RegisterVerification(
            of: SQLiteDatabase(readingPath: path), fresh: SQLiteDatabase(inMemory: ()),
            migrations: TestDatabases.ledgerMigrations(for: .sqlite)
          ).run(anchors: anchors)
        })
    }

    func restoring(_ backup: Backup) -> BackupRestoring {
      BackupRestoring(of: "\(shelf)/\(backup.name)", parts: Self.parts(data))
    }

    func nextDay() { register.clock.advance(minutes: 24 * 60) }
  }

  @Test func `a copy is made, proven and gone back to`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      let backup = try await desk.backups.make(on: desk.shelf)
      #expect(backup.acts == 4)
      #expect(try await desk.restoring(backup).check() == backup)

      let restored = try await desk.restoring(backup).restore(to: "\(folder.path)/again")

      #expect(restored == backup)
      #expect(try Self.names(in: "\(folder.path)/again") == ["evidence", "ledger.sqlite"])
      #expect(
        FileManager.default.contents(atPath: "\(folder.path)/again/evidence/abc")
          == Data("minh chứng".utf8))
      let ledger = "\(folder.path)/again/ledger.sqlite"
      let again = try await TestRegister(in: SQLiteDatabase(path: ledger))
      #expect(try await again.verify().anchor.chain == backup.chain)
    }
  }

  @Test func `a register is copied while somebody writes to it`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      async let writing: Void = {
        for number in 0..<200 { _ = try await desk.register.note("ghi", key: "beside-\(number)") }
      }()
      let backup = try await desk.backups.make(on: desk.shelf)
      try await writing
      #expect((4...204).contains(backup.acts))
      #expect(try await desk.restoring(backup).check().acts == backup.acts)
      #expect(try await desk.register.verify().acts == 204)
    }
  }

  /// What is on the shelf lies there once: the second copy adds its databases alone.
  @Test func `files are shared, and let go of with the last copy that names them`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      _ = try await desk.backups.make(on: desk.shelf)
      #expect(try Self.names(in: "\(desk.shelf)/files").count == 1)
      try FileManager.default.removeItem(atPath: "\(desk.data)/evidence/abc")
      try Data("khác".utf8).write(to: URL(filePath: "\(desk.data)/evidence/def"))
      // On the same day: the earlier copy is let go of, and its file with it.
      desk.register.clock.advance(minutes: 1)
      let second = try await desk.backups.make(on: desk.shelf)
      #expect(try Self.names(in: desk.shelf) == [".khoa", "files", second.name])
      #expect(try Self.names(in: "\(desk.shelf)/files").count == 1)
      #expect(try await desk.restoring(second).check() == second)
    }
  }

  @Test func `a ledger that was rewritten since the last copy is told`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      let before = try await desk.backups.make(on: desk.shelf)
      desk.nextDay()
      // Another ledger of the same commune takes its place: sound in itself, and not the same.
      let other = "\(folder.path)/other"
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
      let register = try await TestRegister(
        in: SQLiteDatabase(path: "\(other)/ledger.sqlite"), idsFrom: 900)
      for number in 0..<9 { _ = try await register.note("khác", key: "n-\(number)") }
      let clock = desk.register.clock
      let backups = OfficeBackups(
        data: other, commune: "09931", parts: Desk.parts(other), now: Now { clock.moment })

      await #expect(throws: BackupProblem.rewritten(since: before.name)) {
        try await backups.make(on: desk.shelf)
      }
      #expect(try Self.names(in: desk.shelf) == [".khoa", "files", before.name])
    }
  }

  @Test func `a register that is damaged makes no copy`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      try await desk.register.database.write { connection in
        try connection.run("UPDATE case_note SET text = 'khác' WHERE seq = 2")
      }
      await #expect(throws: BackupProblem.damagedRegister) {
        try await desk.backups.make(on: desk.shelf)
      }
      #expect(try Self.names(in: desk.shelf) == [".khoa"])
    }
  }

  /// Every file of a copy, and the control: the copy as it was is sound.
  @Test func `one changed byte of any file of a copy is found`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      let backup = try await desk.backups.make(on: desk.shelf)
      let shared = try Self.names(in: "\(desk.shelf)/files")[0]
      for path in ["\(backup.name)/ledger.sqlite", "files/\(shared)"] {
        let url = URL(filePath: "\(desk.shelf)/\(path)")
        let sound = try Data(contentsOf: url)
        for place in stride(from: 0, to: sound.count, by: max(1, sound.count / 40)) {
          var changed = sound
          changed[place] ^= 1
          try changed.write(to: url)
          await #expect(throws: BackupProblem.self) { try await desk.restoring(backup).check() }
        }
        try FileManager.default.removeItem(at: url)
        await #expect(throws: BackupProblem.self) { try await desk.restoring(backup).check() }
        await #expect(throws: BackupProblem.self) {
          try await desk.restoring(backup).restore(to: "\(folder.path)/again")
        }
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/again/ledger.sqlite"))
        try sound.write(to: url)
        #expect(try await desk.restoring(backup).check() == backup)
      }
    }
  }

  @Test func `a folder that is no place for copies is refused with its reason`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      let missing = "\(folder.path)/nowhere"
      let inside = "\(desk.data)/copies"
      try FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: true)
      await #expect(throws: BackupProblem.folderMissing(path: missing)) {
        try await desk.backups.make(on: missing)
      }
      await #expect(throws: BackupProblem.folderInsideData(path: inside)) {
        try await desk.backups.make(on: inside)
      }
      await #expect(throws: BackupProblem.notSetUp) { try await desk.backups.make() }
      let backup = try await desk.backups.make(on: desk.shelf)
      await #expect(throws: BackupProblem.dataExists(path: desk.data)) {
        try await desk.restoring(backup).restore(to: desk.data)
      }
      await #expect(throws: BackupProblem.noBackup(path: "\(desk.shelf)/files")) {
        try await BackupRestoring(of: "\(desk.shelf)/files", parts: Desk.parts(desk.data)).check()
      }
    }
  }

  @Test func `a manifest does not lead out of the folder`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      let backup = try await desk.backups.make(on: desk.shelf)
      let place = "\(desk.shelf)/\(backup.name)/manifest.json"
      let text = try String(contentsOfFile: place, encoding: .utf8)
      try text.replacing("evidence/abc", with: "../outside").write(
        toFile: place, atomically: true, encoding: .utf8)
      await #expect(throws: BackupProblem.self) {
        try await desk.restoring(backup).restore(to: "\(folder.path)/again")
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/outside"))
    }
  }

  @Test func `the office remembers where copies go, and how the last attempt went`() async throws {
    try await TemporaryFolder.with { folder in
      let desk = try await Desk(in: folder.path)
      #expect(try await desk.backups.standing() == BackupStanding(folder: nil))
      let setting = BackupSetting(data: desk.data)
      try setting.keep(desk.shelf)
      let backup = try await desk.backups.make()
      // As this machine's disk is.
      let isEncrypted = DiskEncryption().isEncrypted(folder: desk.shelf)
      #expect(
        try await desk.backups.standing()
          == BackupStanding(folder: desk.shelf, backups: [backup], isEncrypted: isEncrypted))

      try FileManager.default.moveItem(atPath: desk.shelf, toPath: "\(desk.shelf)-out")
      await #expect(throws: BackupProblem.folderMissing(path: desk.shelf)) {
        try await desk.backups.make()
      }
      #expect(
        try await desk.backups.standing()
          == BackupStanding(folder: desk.shelf, failure: .folderMissing(path: desk.shelf)))
      try setting.keep(nil)
      #expect(setting.folder() == nil)
    }
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
  }
}
