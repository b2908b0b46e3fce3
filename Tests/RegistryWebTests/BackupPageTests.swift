import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Copies that were not made are said to those who can mend it, and to nobody else.
struct BackupPageTests {
  @Test(arguments: [
    (Role.officer, true), (.chief, true), (.administrator, true), (.leader, false),
    (.reader, false), (.reception, false),
  ])
  func `a concern is on the pages of those who can mend it`(role: Role, isTold: Bool) async throws {
    let probe = try RouterProbe()
    probe.configuration.bell.set(MessageCode("backup.concern.old", ["5"]))
    let page = try await probe.send(.get, "/thong-ke", as: role)
    #expect(page.body.contains("Bản sao lưu mới nhất đã 5 ngày") == isTold)
  }

  @Test func `a disk that is out is told at once, and rings on every page`() async throws {
    let probe = try RouterProbe()
    await probe.office.backups.unplug()
    let answer = try await probe.submit("/sao-luu", as: .administrator, [])
    #expect(answer.status == 422)
    #expect(answer.body.contains("cắm ổ đĩa sao lưu"))
    #expect(answer.body.contains("backup.folderMissing"))
    let other = try await probe.send(.get, "/thong-ke", as: .officer)
    #expect(other.body.contains("cắm ổ đĩa sao lưu"))
  }

  @Test func `an office without copies is shown how to begin`() async throws {
    let probe = try RouterProbe()
    await probe.office.backups.forget()
    let page = try await probe.send(.get, "/sao-luu", as: .administrator)
    #expect(page.body.contains("hotich backup --data"))
    #expect(!page.body.contains("Sao lưu ngay"))
  }

  @Test func `a disk that anybody can read is said to be one`() async throws {
    let probe = try RouterProbe()
    for (isEncrypted, warns) in [(Bool?.none, false), (true, false), (false, true)] {
      await probe.office.backups.encrypt(isEncrypted)
      let page = try await probe.send(.get, "/sao-luu", as: .administrator)
      #expect(page.body.contains("Ổ đĩa này chưa mã hóa") == warns)
      #expect(page.body.contains("trên ổ đĩa có mã hóa") == (isEncrypted == true))
    }
  }
}
