import CivilDate
import CivilRegistration
import RegistryServices
import Testing

@testable import RegistryStore

/// Which papers speak of one village.
struct VillageCountsTests {
  private static let homes = [
    "Thôn Đông Lư, Xã Hưng Đạo", "Đông Lư, xã Hưng Đạo, thành phố Hà Nội",
    "THÔN ĐÔNG LƯ, Xã Hưng Đạo",
    "Thôn Đồng Lư, Xã Hưng Đạo", "Số 5, thôn Đồng Lư, xã Hưng Đạo", "Thôn Hòa Trúc, Xã Hưng Đạo",
    "Thôn Hoà Trúc, Xã Hưng Đạo",
  ]

  @Test func `a village is counted once however it is written, and never with one of other marks`()
    async throws
  {
    let register = try await TestRegister()
    let births = Self.homes.enumerated().map { place, home in
      OfficeRows.birth(
        [
          .so: "\(place + 1)/2025", .quyenSo: "01/2025", .ngayDangKy: "1\(place).03.2025",
          .nksHoTen: "Lê Mai \(["An", "Bích", "Chi", "Dung", "Em", "Giang", "Hà"][place])",
          .nksSoDinhDanh: "", .nksNgaySinh: "0\(place + 1).03.2025", .meNoiCuTru: home,
          .meHoTen: "Phan Thị \(["Ngà", "Oanh", "Phúc", "Quế", "Sen", "Tú", "Vân"][place])",
        ], at: place + 2)
    }
    try await register.take(.birth, births, file: "b")
    let today = try #require(PlainDate(iso8601: "2026-11-22"))
    let rules = try SampleCommune.rules()
    let shares = try await register.ledger.readSettled { connection in
      try VillageCounts(connection: connection, rules: rules, asOf: today).shares()
    }
    #expect(shares.map(\.due).sorted() == [2, 2, 3])
    #expect(shares.allSatisfy { $0.onTime == $0.due })
  }
}
