import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// A page of an old book at each of its steps.
@Suite struct OldPageTests {
  @Test func `the pages of a volume show how far each is`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/so-cu/quyen/q-1/trang", as: .officer)
    #expect(page.status == 200 && probe.record.unknown == [])
    for text in ["Đang chép", "Chờ đối chiếu", "Chờ xem mẫu", "Đã vào sổ", "value=\"6\""] {
      #expect(page.body.contains(text), "\(text)")
    }
    let answer = try await probe.submit(
      "/so-cu/quyen/q-1/trang", as: .officer, [("trang", "6"), ("soDong", "0")])
    #expect(answer.status == 422 && answer.body.contains("số dòng từ 1 đến 60"))
  }

  @Test(arguments: [
    ("t-moi", "Xong trang này", "Hai bản"), ("t-khac", "Hai bản khác nhau ở 1 ô", "Xong trang này"),
    ("t-mau", "Mẫu đúng cả, nhận trang", "Ghi bản đúng"),
    ("t-xong", "Trang đã vào sổ; người nhận: Trần Văn Bảy", "Mẫu đúng cả"),
  ])
  func `a page shows its one next step`(_ id: String, _ text: String, _ absent: String)
    async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/so-cu/trang/\(id)", as: .officer)
    #expect(page.status == 200 && probe.record.unknown == [])
    #expect(page.body.contains(text) && !page.body.contains(absent))
    #expect(!page.body.contains("<An>") && !page.body.contains("<Thị>"))
  }

  @Test func `a step that cannot be taken says why, and one that was taken goes on`() async throws {
    let probe = try RouterProbe()
    let empty = try await probe.submit("/so-cu/trang/t-moi/chep", as: .officer, [("o:0:0", "")])
    #expect(empty.status == 422 && empty.body.contains("Chưa có ô nào được chép"))
    let typed = try await probe.submit("/so-cu/trang/t-moi/chep", as: .officer, [("o:0:0", "1")])
    #expect(typed.header("Location") == "/so-cu/trang/t-moi?xong=chep")
    let open = try await probe.submit("/so-cu/trang/t-khac/doi-chieu", as: .officer, [])
    #expect(open.status == 422 && open.body.contains("chưa chọn bản đúng"))
    let wrong = try await probe.submit("/so-cu/trang/t-mau/nhan", as: .officer, [("mau", "sai")])
    #expect(wrong.status == 422 && wrong.body.contains("trả về để chép lại"))
    #expect(try await probe.send(.get, "/so-cu/trang/khong-co", as: .officer).status == 404)
  }
}
