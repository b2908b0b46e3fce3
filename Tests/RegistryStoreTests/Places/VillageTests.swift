import CivilDate
import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// The villages that the lists of residents name.
struct VillageTests {
  @Test func `each village once, as the list writes it`() async throws {
    let register = try await TestRegister()
    let villages = StoredVillages(ledger: register.ledger, now: Now { register.clock.moment })
    #expect(try await villages.villages().isEmpty)

    let listed = ["Thôn Việt Yên", "Thôn Việt Yên", "Thôn Đông Lư", "Tổ dân phố Đồng Lư", ""]
    try await register.take(
      .residents,
      listed.enumerated().map { number, village in
        OfficeRows.resident(
          [
            .maSo: "\(number)", .soDinhDanh: "00131800000\(number)", .hoTen: "Lê Thị Mai Anh",
            .ngaySinh: "2018", .thonToDanPho: village,
          ], at: number + 2)
      }, file: "r")

    let found = try await villages.villages()
    #expect(Set(found.map(\.name)) == ["Thôn Việt Yên", "Thôn Đông Lư", "Tổ dân phố Đồng Lư"])
    #expect(
      found.contains {
        $0.fullName == "Thôn Việt Yên, xã Hưng Đạo, thành phố Hà Nội" && $0.communeCode == "09931"
      })

    // A later list is seen although the villages were asked for before it.
    try await register.take(
      .residents, [OfficeRows.resident([.thonToDanPho: "Xóm Mới"])], file: "r2")
    #expect(try await villages.villages().contains { $0.name == "Xóm Mới" })
  }
}
