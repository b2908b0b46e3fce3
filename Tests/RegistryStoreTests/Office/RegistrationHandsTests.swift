import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Through whose hands an act goes: who typed, who checked, who signs; and for which dossier.
struct RegistrationHandsTests {
  private static func order(
    _ desk: RegistrationTests.Desk, signer: String, dossier: String = "",
    writer: OfficeHand? = nil
  ) async throws -> RegistrationOrder {
    let submission = FormSubmission(
      act: .birth, form: ActForm(RegistrationTests.birth), dossierID: dossier, signerID: signer)
    let checked = try await desk.desk.check(submission, by: TestRegister.officer)
    let reasons = checked.ruling.problems.map { (WarningKey($0), "đã xác minh") }
    return RegistrationOrder(
      submission: submission, reasons: Dictionary(reasons) { first, _ in first }, writer: writer)
  }

  @Test func `nothing is registered without one who signs`() async throws {
    let desk = try await RegistrationTests.Desk()
    let order = try await Self.order(desk, signer: "")
    await #expect(throws: RegistrationRefusal.signerMissing) {
      try await desk.desk.register(order, by: TestRegister.officer, requestKey: "khai-sinh-1")
    }
    #expect(try await desk.register.count("SELECT count(*) FROM paper") == 0)
    #expect(
      try await desk.register.count(
        "SELECT last_number FROM register_book WHERE kind = 'birth'") == 0)
  }

  @Test func `who typed the form and who registers it are both recorded`() async throws {
    let desk = try await RegistrationTests.Desk()
    let writer = OfficeHand(accountID: "OFFICER-2", name: "Trần Thị Mai", title: "")
    let order = try await Self.order(desk, signer: desk.users.chairman.id, writer: writer)
    let receipt = try await desk.desk.register(
      order, by: TestRegister.officer, requestKey: "khai-sinh-1")
    let view = try #require(
      try await desk.entries.entry(id: receipt.entryID, by: TestRegister.officer))
    let hands = try #require(view.steps.compactMap(\.hands).first)
    #expect(hands.typed == writer)
    #expect(hands.checked.name == TestRegister.officer.fullName)
    #expect(hands.signed.name == "Phạm Văn Bình")
  }

  @Test func `a draft keeps who saved it last`() async throws {
    let register = try await TestRegister()
    let clock = register.clock
    let drafts = StoredDrafts(
      work: try await TestDatabases.work(), now: Now { clock.moment },
      identifiers: register.identifiers)
    let begun = try await drafts.begin(
      act: .birth, dossierID: "", entryID: "", title: "", fields: [:], by: TestRegister.officer)
    #expect(begun.writer.accountID == TestRegister.officer.id)
    var second = TestRegister.officer
    (second.id, second.fullName) = ("OFFICER-2", "Trần Thị Mai")
    let saved = try await drafts.save(
      id: begun.id, title: "", fields: ["nksHoTen": "Lê"], over: 1, by: second)
    #expect(
      saved.writer == OfficeHand(accountID: "OFFICER-2", name: "Trần Thị Mai", title: ""))
    #expect(try await drafts.draft(id: begun.id)?.writer == saved.writer)
  }

  @Test func `a dossier is answered by the act that it asks for alone`() async throws {
    let desk = try await RegistrationTests.Desk()
    let dossier = try await desk.dossiers.receive(
      DossierIntake(act: .marriage, applicant: "Lê Viết Hùng", subject: "Lê Thị Mai Anh"),
      by: TestRegister.officer, requestKey: "ho-so-1")
    let order = try await Self.order(desk, signer: desk.users.chairman.id, dossier: dossier)
    await #expect(throws: RegistrationRefusal.otherActOfDossier) {
      try await desk.desk.register(order, by: TestRegister.officer, requestKey: "khai-sinh-1")
    }
    await #expect(throws: RegistrationRefusal.otherActOfDossier) {
      try await desk.desk.prefilled(order.submission, noticeID: "")
    }
    #expect(try await desk.register.count("SELECT count(*) FROM paper") == 0)
  }
}
