import CivilDate
import CivilRegistration
import FoundationEssentials
import RegistryServices
import Testing

@testable import RegistryStore

/// Small pictures of attached files: made once, when somebody looks.
struct ThumbnailTests {
  private func office(
    _ thumbnails: CountedThumbnails
  ) async throws -> (StoredDossiers, dossier: String) {
    let register = try await TestRegister()
    let clock = register.clock
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hotich-\(UInt64.random(in: 0...UInt64.max))").path
    let desk = StoredDossiers(
      ledger: register.ledger, law: try OfficeLaw.book(), now: Now { clock.moment },
      identifiers: register.identifiers, folder: folder, thumbnails: thumbnails,
      accessLog: AccessLog(
        database: try await TestDatabases.work(), now: Now { clock.moment },
        identifiers: register.identifiers), patience: .seconds(60))
    let id = try await desk.receive(
      DossierIntake(act: .birth, applicant: "Lê Viết Hùng"), by: TestRegister.officer,
      requestKey: "ho-so-1")
    return (desk, id)
  }

  /// Attaches a file; answers its id.
  private func attach(
    _ text: String, to dossier: String, _ desk: StoredDossiers
  ) async throws -> String {
    let upload = try await desk.newAttachment(fileName: "chung-sinh.pdf")
    let bytes = Data("%PDF-1.5 \(text) startxref 9 %%EOF".utf8)
    #expect(FileManager.default.createFile(atPath: upload.place, contents: bytes))
    _ = try await desk.keep(
      attachment: upload, label: "", dossierID: dossier, by: TestRegister.officer)
    return upload.id
  }

  @Test func `a small picture is made once, and not tried again where none can be made`()
    async throws
  {
    let thumbnails = CountedThumbnails()
    let (desk, dossier) = try await office(thumbnails)
    for (text, isMade) in [("good", true), ("hostile", false)] {
      let id = try await attach(text, to: dossier, desk)
      for _ in 0..<3 {
        let found = try #require(
          try await desk.thumbnail(id: id, dossierID: dossier, by: TestRegister.officer))
        #expect(found.media == .pdf)
        #expect((found.path != nil) == isMade)
        if let path = found.path {
          let bytes = try #require(FileManager.default.contents(atPath: path))
          #expect(String(decoding: bytes, as: UTF8.self).contains("good"))
        }
      }
    }
    #expect(await thumbnails.asked == 2)
    #expect(
      try await desk.thumbnail(id: "x", dossierID: dossier, by: TestRegister.officer) == nil)
  }
}
