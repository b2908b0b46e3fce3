import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The pages of the exchange with the Ministry's software.
@Suite struct ExchangeTests {
  @Test func `a comparison shows both sides of what differs and what can be decided`() async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/trao-doi/doi-soat/ds-1", as: .officer)
    #expect(page.status == 200 && probe.record.unknown == [])
    for text in [
      "Nội dung khác nhau (2, còn 1)", "Đỗ An → <mark>Đỗ &quot;Ân&quot;</mark>",
      "Nhận theo phần mềm vào sổ", "Giữ theo sổ", "name=\"dong\" value=\"4\"", "/trao-doi/muc/m-1",
      "(chưa có tên)", "Đã xem, để lại",
    ] {
      #expect(page.body.contains(text), "\(text)")
    }
    #expect(try await probe.send(.get, "/trao-doi/doi-soat/x", as: .officer).status == 404)
  }

  @Test func `the overview tells how far each book has come`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/trao-doi", as: .officer)
    #expect(page.status == 200 && probe.record.unknown == [])
    for text in ["17.239", "17.000", "237", "/trao-doi/cho-gui/birth/xlsx", "KS-2018.xlsx"] {
      #expect(page.body.contains(text), "\(text)")
    }
    #expect(!page.body.contains("/trao-doi/cho-gui/death/xlsx"))
  }

  @Test func `what is to be sent downloads under the exchange columns`() async throws {
    let probe = try RouterProbe()
    let csv = try await probe.send(.get, "/trao-doi/cho-gui/birth/csv", as: .officer)
    #expect(csv.body == "\u{FEFF}so,nksHoTen\r\n01/2018,'=1\r\n")
    #expect(
      try await probe.send(.get, "/trao-doi/cho-gui/residents/csv", as: .officer).status == 404)
  }

  @Test func `a decision reaches the desk for the rows that were ticked, or for the whole class`()
    async throws
  {
    let probe = try RouterProbe()
    let path = "/trao-doi/doi-soat/ds-1/changed"
    let key = ("requestKey", "12345678")
    let some = try await probe.submit(
      path, as: .officer,
      [key, ("chon", "keepOurs"), ("phamVi", "some"), ("dong", "4"), ("dong", "9")])
    #expect(some.header("Location") == "/trao-doi/doi-soat/ds-1?lop=changed&xong=2")
    _ = try await probe.submit(
      path, as: .officer, [key, ("chon", "takeTheirs"), ("phamVi", "all"), ("dong", "4")])
    let decided = await probe.office.exchange.decided
    #expect(decided.map(\.choice) == [.keepOurs, .takeTheirs])
    #expect(decided.map(\.places) == [[4, 9], nil])
    let none = try await probe.submit(path, as: .officer, [key, ("chon", "keepOurs")])
    #expect(none.status == 422 && none.body.contains("Chưa chọn dòng nào"))
    let strange = try await probe.submit(
      path, as: .officer, [key, ("chon", "x"), ("phamVi", "all")])
    #expect(strange.status == 400)
  }

  @Test func `a mark with a number that cannot be is refused beside its field`() async throws {
    let probe = try RouterProbe()
    let long = String(repeating: "9", count: 65)
    let refused = try await probe.submit(
      "/trao-doi/muc/m-1", as: .officer,
      [("requestKey", "12345678"), ("tinhTrang", "held"), ("so", long)])
    #expect(refused.status == 422 && refused.body.contains("dài quá 64 ký tự"))
    let done = try await probe.submit(
      "/trao-doi/muc/m-1", as: .officer,
      [("requestKey", "12345678"), ("tinhTrang", "held"), ("so", "HT-1")])
    #expect(done.header("Location") == "/trao-doi/muc/m-1?xong=1")
    #expect(
      await probe.office.exchange.marked
        == [ExchangeMark(entryID: "m-1", state: .held, number: "HT-1")])
  }

  @Test func `an entry says where it stands`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/trao-doi/muc/m-1", as: .officer)
    #expect(page.status == 200 && probe.record.unknown == [])
    #expect(page.body.contains("Bị trả lại") && page.body.contains("value=\"HT-9\""))
    #expect(try await probe.send(.get, "/trao-doi/muc/x", as: .officer).status == 404)
  }
}
