import CivilDate
import CivilRegistration
import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Files that come in: looked into, refused whole, and nothing left behind.
struct AttachmentTests {
  private struct Room {
    let register: TestRegister
    let log: AccessLog
    let folder: String
    let desk: StoredDossiers
    let dossier: String

    init() async throws {
      register = try await TestRegister()
      let clock = register.clock
      log = AccessLog(
        database: try await TestDatabases.work(), now: Now { clock.moment },
        identifiers: register.identifiers)
      folder =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("hotich-\(UInt64.random(in: 0...UInt64.max))").path
      desk = StoredDossiers(
        ledger: register.ledger, law: try OfficeLaw.book(), now: Now { clock.moment },
        identifiers: register.identifiers, folder: folder, thumbnails: NoThumbnails(),
        accessLog: log)
      dossier = try await desk.receive(
        DossierIntake(act: .birth, applicant: "Lê Viết Hùng"), by: TestRegister.officer,
        requestKey: "ho-so-1")
    }

    func send(_ bytes: [UInt8], to dossier: String) async throws -> String {
      let upload = try await desk.newAttachment(fileName: "a")
      #expect(FileManager.default.createFile(atPath: upload.place, contents: Data(bytes)))
      _ = try await desk.keep(
        attachment: upload, label: "", dossierID: dossier, by: TestRegister.officer)
      return upload.id
    }

    /// How many files lie in the folder, of whatever kind.
    func files() throws -> Int {
      let files = FileManager.default
      return try files.subpathsOfDirectory(atPath: folder).filter { path in
        var isFolder = false
        return files.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) && !isFolder
      }.count
    }
  }

  private static func jpeg(_ width: Int, _ height: Int, preview: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    if preview > 0 {
      bytes += [0xFF, 0xE1, UInt8(preview >> 8), UInt8(preview & 255)]
      bytes += [UInt8](repeating: 0xFF, count: preview - 2)
    }
    bytes += [0xFF, 0xC0, 0, 11, 8, UInt8(height >> 8), UInt8(height & 255)]
    bytes += [UInt8(width >> 8), UInt8(width & 255), 1, 1, 17, 0]
    return bytes + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0] + [UInt8](repeating: 7, count: 40)
      + [0xFF, 0xD9]
  }

  private static func png(_ width: Int, _ height: Int) -> [UInt8] {
    func word(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 255) } }
    return PictureHead.png + word(13) + Array("IHDR".utf8) + word(width) + word(height)
      + [8, 2, 0, 0, 0] + word(0) + word(0) + Array("IEND".utf8) + word(0)
  }

  @Test(arguments: [
    ("a photograph", jpeg(4_000, 3_000), true),
    ("one whose preview is long", jpeg(4_000, 3_000, preview: 65_000), true),
    ("a scan", png(2_480, 3_508), true),
    ("a document", Array("%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n".utf8), true),
    ("two marks and a script", [0xFF, 0xD8, 0xFF] + Array("<script>".utf8) + [0xFF, 0xD9], false),
    ("a wall of points", png(60_000, 60_000), false), ("no width", png(0, 10), false),
    ("as many points as a PNG can say", png(0xFFFF_FFFF, 0xFFFF_FFFF), false),
    ("one too many", jpeg(20_001, 10), false),
    ("a picture that is cut off", Array(jpeg(40, 30).dropLast(2)), false),
    ("a document without a table", Array("%PDF-1.7\n%%EOF\n".utf8), false),
    ("a table outside", Array("%PDF-1.7\nstartxref\n999999\n%%EOF\n".utf8), false),
    ("a number too long", Array("%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF".utf8), false),
    ("a page", Array("<html>%PDF-1.7 startxref 1 %%EOF".utf8), false),
  ])
  func `a file is taken for what it is, or refused and forgotten`(
    name: String, bytes: [UInt8], isTaken: Bool
  ) async throws {
    let room = try await Room()
    if isTaken {
      _ = try await room.send(bytes, to: room.dossier)
    } else {
      await #expect(throws: RegistrationRefusal.attachmentRefused, "\(name)") {
        _ = try await room.send(bytes, to: room.dossier)
      }
    }
    #expect(try room.files() == (isTaken ? 1 : 0), "\(name)")
  }

  @Test func `a file for no dossier, or one that has ended, leaves nothing`() async throws {
    let room = try await Room()
    await #expect(throws: RegistrationRefusal.unknownDossier) {
      _ = try await room.send(Self.jpeg(40, 30), to: "KHONGCO")
    }
    let seen = try #require(
      try await room.desk.dossier(id: room.dossier, by: TestRegister.officer))
    _ = try await room.desk.step(
      DossierStepped(
        dossierID: room.dossier, step: .withdrawn, steppedOn: OfficeHistory.day,
        by: OfficeHistory.hand), over: seen.line.version, by: TestRegister.officer,
      requestKey: "buoc-1")
    await #expect(throws: RegistrationRefusal.notNow) {
      _ = try await room.send(Self.jpeg(40, 30), to: room.dossier)
    }
    #expect(try room.files() == 0)
  }

  @Test func `a sweep takes what no act names, once it is old`() async throws {
    let room = try await Room()
    _ = try await room.send(Self.jpeg(40, 30), to: room.dossier)
    let files = FileManager.default
    let orphan = "\(room.folder)/ab/\(String(repeating: "ab", count: 32))"
    try files.createDirectory(
      atPath: "\(room.folder)/ab", withIntermediateDirectories: true)
    #expect(files.createFile(atPath: orphan, contents: Data([1])))
    let moment = Double(room.register.clock.moment.millisecondsSince1970) / 1_000
    func age(_ hours: Double) throws {
      for path in try files.subpathsOfDirectory(atPath: room.folder) {
        try files.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: moment - hours * 3_600)],
          ofItemAtPath: "\(room.folder)/\(path)")
      }
    }
    try age(1)
    #expect(try await room.desk.sweepAttachments() == 0)
    try age(30)
    #expect(try await room.desk.sweepAttachments() == 1)
    #expect(try room.files() == 1 && !files.fileExists(atPath: orphan))
  }

  @Test func `who opens a dossier or its file is noted`() async throws {
    let room = try await Room()
    let file = try await room.send(Self.jpeg(40, 30), to: room.dossier)
    _ = try await room.desk.dossier(id: room.dossier, by: TestRegister.officer)
    _ = try await room.desk.attachment(id: file, dossierID: room.dossier, by: TestRegister.officer)
    _ = try await room.desk.dossiers(DossierFilter(queue: .open), by: TestRegister.officer)
    let kinds = try await room.log.entries(by: "OFFICER", limit: 10).map(\.kind)
    #expect(kinds.sorted() == ["sawAttachment", "sawDossier", "sawWorkList"])
  }
}
