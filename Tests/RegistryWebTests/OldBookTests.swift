import CivilRegistration
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The inventory of old books as pages.
@Suite struct OldBookTests {
  @Test func `each shelf shows its volumes, how far it is digitised and what does not fit`()
    async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/so-cu", as: .officer)
    #expect(page.status == 200 && probe.record.unknown == [])
    for text in [
      "UBND Xã Cộng &quot;Hòa&quot;", "Quyển 01", "số 1–3", "Rách, mờ", "Kho 2, kệ 5", "2/5",
      "Thiếu 3: 2, 5–6", "Ghi hai lần 1: 3", "Có trên máy mà không quyển nào chứa 1: 9",
      "Giữa các quyển bỏ trống 1: 4", "Chưa kê quyển nào", "tuSo=7",
    ] {
      #expect(page.body.contains(text), "\(text)")
    }
    let leader = try await probe.send(.get, "/so-cu?loai=death", as: .leader)
    #expect(leader.body.contains("1999") && !leader.body.contains("Quyển 01"))
    #expect(!leader.body.contains("Thêm quyển"))
  }

  @Test func `a volume is typed, and the next one begins behind it`() async throws {
    let probe = try RouterProbe()
    let form: [(String, String)] = [
      ("requestKey", "12345678"), ("loai", "marriage"), ("noi", "UBND huyện Quốc Oai"),
      ("nam", "2014"), ("quyen", "01"), ("tuSo", "1"), ("denSo", "120"), ("tinhTrang", "good"),
      ("luuTai", "Kho 1"), ("tiep", "next"),
    ]
    let answer = try await probe.submit("/so-cu/quyen/moi", as: .officer, form)
    let next = try #require(answer.header("Location"))
    #expect(next.hasPrefix("/so-cu/quyen/moi?loai=marriage") && next.contains("tuSo=121"))
    let listed = await probe.office.oldBooks.listed
    #expect(listed.map(\.numbers) == [1...120] && listed.first?.office == "UBND huyện Quốc Oai")
    let page = try await probe.send(.get, next, as: .officer)
    #expect(page.body.contains("value=\"121\"") && page.body.contains("Kho 1"))
  }

  @Test(arguments: [("nam", "1900", "1945 đến năm nay"), ("tuSo", "x", "Số đầu phải từ 1")])
  func `what cannot be is said beside its field, and what was typed stays`(
    _ field: String, _ text: String, _ problem: String
  ) async throws {
    var form = [
      "requestKey": "12345678", "loai": "birth", "noi": "Xã \"A\"", "nam": "2000",
      "tinhTrang": "lost", "denSo": "",
    ]
    form[field] = text
    let answer = try await RouterProbe().submit(
      "/so-cu/quyen/q-1", as: .officer, form.map { ($0.key, $0.value) })
    #expect(answer.status == 422 && answer.body.contains(problem))
    #expect(answer.body.contains("href=\"#\(field)\"") && answer.body.contains("Xã &quot;A&quot;"))
  }

  @Test func `a volume listed by mistake is taken off with its reason`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/so-cu/quyen/q-1/rut", as: .officer, [("requestKey", "12345678"), ("lyDo", "kê hai lần")])
    #expect(answer.header("Location") == "/so-cu?xong=1")
    #expect(await probe.office.oldBooks.withdrawn == ["q-1 kê hai lần"])
    #expect(try await probe.send(.get, "/so-cu/quyen/khong-co", as: .officer).status == 404)
  }
}
