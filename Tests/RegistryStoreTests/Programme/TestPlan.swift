import ActionProgramme
import CivilDate
import FoundationEssentials
import Interchange
import RegistryServices
import Testing

@testable import RegistryStore

/// The shipped plan in a register of its own, with a folder for its files.
struct TestPlan: Sendable {
  let register: TestRegister
  let desk: StoredProgramme
  let folder: URL

  static let leader = Account(
    id: "LEADER", signInName: "hung", fullName: "Trần Văn Hưng", role: .leader, isActive: true,
    hasPassword: true, lastSignInAt: nil)

  init() async throws {
    register = try await TestRegister()
    let clock = register.clock
    folder = FileManager.default.temporaryDirectory.appending(path: "hotich-plan-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    desk = StoredProgramme(
      ledger: register.ledger, rules: try SampleCommune.rules(), template: try Self.shipped(),
      evidence: folder.appending(path: "evidence").path, uploads: folder.path,
      now: Now { clock.moment }, identifiers: register.identifiers)
  }

  static func shipped() throws -> Programme {
    try ProgrammeFile.programme(
      path: SampleCommune.project.appending(
        path: "Sources/Interchange/Resources/Programme/programme-2026-2030.yaml"
      ).path)
  }

  func record(
    _ item: String, _ year: Int?, version: Int = 0, state: InstanceState = .underWay,
    note: String = "", key: String = "khoa-1", by: Account = TestRegister.officer,
    change: (inout InstanceRecord) -> Void = { _ in }
  ) async throws -> ActReceipt {
    var wanted = InstanceRecord(state: state, ownerID: by.id, ownerName: by.fullName)
    change(&wanted)
    return try await desk.record(
      InstanceCommand(
        key: InstanceKey(item: item, year: year), seenVersion: version, wanted: wanted,
        note: note), by: by, requestKey: key)
  }

  func upload(_ text: String, name: String = "bao-cao.pdf") async throws -> Upload {
    let upload = try await desk.newUpload(fileName: name)
    try Data(text.utf8).write(to: URL(filePath: upload.place))
    return upload
  }

  func prove(
    _ item: String, _ year: Int?, result: Int, _ text: String = "nội dung", key: String
  ) async throws -> String {
    let receipt = try await desk.addEvidence(
      EvidenceCommand(
        key: InstanceKey(item: item, year: year), result: result, kind: .file, title: "Báo cáo",
        reference: "", upload: try await upload(text)), by: TestRegister.officer, requestKey: key)
    return receipt.actID
  }

  func instance(_ item: String, _ year: Int?) async throws -> ItemInstance {
    try await desk.instance(InstanceKey(item: item, year: year)).instance
  }
}
