import CivilRegistration
import Foundation
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The desk and the search: nothing that the office has is out of reach.
@Suite struct DeskPageTests {
  @Test(arguments: [
    RegisterPageTests.Scenario(
      name: "the next action is a button of the row", path: "/viec-hom-nay",
      shows: ["name=\"hoSo\" value=\"hs-1\"", "name=\"viec\" value=\"birth\">Ghi tờ khai<"]),
    RegisterPageTests.Scenario(
      name: "reception writes no forms and opens the dossier", role: .reception,
      path: "/viec-hom-nay", shows: ["class=\"button\" href=\"/ho-so/hs-1\">Mở hồ sơ<"],
      hides: ["name=\"hoSo\" value=\"hs-1\""]),
    RegisterPageTests.Scenario(
      name: "every draft can be reached", path: "/viec-hom-nay",
      shows: ["href=\"/to-khai\">Tất cả 61 tờ khai ghi dở", "HT-2026-000007 · lưu"]),
    RegisterPageTests.Scenario(
      name: "the drafts with those thrown away", path: "/to-khai",
      shows: [
        "61 tờ khai", "Lê Thị Mai Anh", "HT-2026-000007", "Nguyễn Xuân Minh",
        "/to-khai/nhap-0/hoan-tac", "trang=2",
      ]),
    RegisterPageTests.Scenario(
      name: "the papers given out say of whom they are and can be narrowed", path: "/giay-da-cap",
      shows: ["Về ai", "name=\"loai\"", "name=\"tu\""]),
    RegisterPageTests.Scenario(
      name: "a paper in words", path: "/giay-da-cap/gc-1",
      shows: ["Giới tính", "<dd>Nữ</dd>", "<dd>05/05/2017</dd>", "Người yêu cầu – "],
      hides: ["phrase", "validMonths", "2017-05-05"]),
  ])
  func `the desk shows what it should`(_ scenario: RegisterPageTests.Scenario) async throws {
    try await RegisterPageTests.check(scenario)
  }

  @Test func `what people come for most stands first, births first among the books`()
    async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/viec-hom-nay", as: .officer)
    let extract = try #require(page.body.range(of: "/ho-so/moi/extract"))
    let birth = try #require(page.body.range(of: "/ho-so/moi/birth"))
    #expect(extract.lowerBound < birth.lowerBound)
  }

  @Test(arguments: ["HT-2026-000007", "0912345678"])
  func `the search finds dossiers above people, and none that is not for one's eyes`(
    text: String
  ) async throws {
    let probe = try RouterProbe()
    for (role, seesAdoption) in [(Role.officer, true), (.reception, false), (.reader, false)] {
      let sent = try await probe.submit("/tim", as: role, [("tu", text)])
      let page = try await probe.send(.get, sent.location, as: role)
      let dossier = try #require(page.body.range(of: "href=\"/ho-so/hs-1\""))
      let person = try #require(page.body.range(of: "Kết quả tìm"))
      #expect(dossier.lowerBound < person.lowerBound)
      #expect(page.body.contains("/giay-da-cap/gc-1"))
      #expect(page.body.contains("HT-2026-000008") == seesAdoption)
      #expect(!sent.location.contains(text))
    }
    #expect(probe.record.unknown == [])
  }

  @Test func `a paper is found by who received it, and no name stands in an address`() async throws
  {
    let probe = try RouterProbe()
    let found = try await probe.submit("/giay-da-cap", as: .reader, [("tu", "Đặng Văn Ba")])
    #expect(found.status == 200 && found.body.contains("/giay-da-cap/gc-1"))
    let none = try await probe.submit("/giay-da-cap", as: .reader, [("tu", "Ai Khác")])
    #expect(none.body.contains("Không có giấy nào như vậy"))
    #expect(probe.record.unknown == [])
  }

  @Test func `each number of the cockpit opens the list of its cases`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/tong-quan", as: .officer)
    for address in [
      "/con-thieu?viec=births&amp;han=near", "/con-thieu?viec=births&amp;han=overdue",
      "/con-thieu?viec=deaths&amp;han=overdue", "/chi-tieu/divorce_recorded?trangThai=overdue",
    ] {
      #expect(page.body.contains("href=\"\(address)\""), "\(address)")
    }
    let near = try await probe.send(.get, "/con-thieu?viec=births&han=near", as: .officer)
    #expect(near.status == 200 && near.body.contains("Còn từ 3 ngày trở xuống"))
    #expect(!near.body.contains("class=\"days bad\""))
    #expect(try await probe.send(.get, "/con-thieu?han=x", as: .officer).status == 400)
    #expect(probe.record.unknown == [])
  }
}
