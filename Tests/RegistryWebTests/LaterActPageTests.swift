import CivilDate
import CivilRegistration
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The way of a later act through the pages: from the dossier to its entry, and back with the paper.
@Suite struct LaterActPageTests {
  @Test func `a form of a dossier for a correction finds its entry and is about it`() async throws {
    let probe = try RouterProbe()
    let begun = try await probe.submit(
      "/to-khai", as: .officer, [("viec", "correction"), ("hoSo", "hs-3")])
    #expect(begun.location == "/to-khai/nhap-1/muc")
    // Whom the dossier is about was looked for already.
    let proposed = try await probe.send(.get, begun.location, as: .officer)
    #expect(proposed.status == 200 && proposed.body.contains("khớp với “Đặng Đức An”"))
    #expect(proposed.body.contains("41/2026") && proposed.body.contains("HT-2026-000009"))
    let found = try await probe.submit("/to-khai/nhap-1/muc", as: .officer, [("tu", "41/2026")])
    #expect(found.status == 200 && found.body.contains("name=\"muc\" value=\"muc-1\""))

    let chosen = try await probe.submit(
      "/to-khai/nhap-1/muc/chon", as: .officer, [("muc", "muc-1"), ("version", "3")])

    #expect(chosen.location == "/to-khai/nhap-1")
    #expect(try await probe.office.register.draft(id: "nhap-1")?.entryID == "muc-1")
    let form = try await probe.send(.get, chosen.location, as: .officer)
    #expect(form.body.contains("Sổ đăng ký khai sinh số 41/2026, Đặng Đức Anh"))
    #expect(form.body.contains("Chọn mục khác") && form.body.contains("Hồ sơ HT-2026-000009"))
    #expect(probe.record.unknown == [])
  }

  @Test(arguments: ["correction", "extract", "change", "judgment", "confirmation", "supplement"])
  func `every act that is nothing without an entry begins with its entry`(act: String) async throws
  {
    let probe = try RouterProbe()
    let begun = try await probe.submit("/to-khai", as: .officer, [("viec", act)])
    #expect(begun.location == "/to-khai/nhap-1/muc")
    let form = try await probe.send(.get, "/to-khai/nhap-1", as: .officer)
    #expect(form.body.contains("Chưa chọn mục.") && form.body.contains("value=\"chon-muc\""))
  }

  @Test func `an act that may be about an entry offers it, one that never is does not`()
    async throws
  {
    let probe = try RouterProbe()
    let begun = try await probe.submit("/to-khai", as: .officer, [("viec", "recognition")])
    #expect(begun.location == "/to-khai/nhap-1")
    let recognition = try await probe.send(.get, "/to-khai/nhap-1", as: .officer)
    #expect(recognition.body.contains("value=\"chon-muc\""))
    _ = try await probe.submit("/to-khai", as: .officer, [("viec", "birth")])
    let birth = try await probe.send(.get, "/to-khai/nhap-1", as: .officer)
    #expect(!birth.body.contains("value=\"chon-muc\""))
    let finder = try await probe.send(.get, "/to-khai/nhap-1/muc", as: .officer)
    #expect(finder.status == 404)
  }

  @Test func `what was typed is kept when an entry is looked for`() async throws {
    let probe = try RouterProbe()
    _ = try await probe.submit("/to-khai", as: .officer, [("viec", "correction")])
    let answer = try await probe.submit(
      "/to-khai/nhap-1", as: .officer,
      [("version", "3"), ("f:nycHoTen", "Đặng Văn Ba"), ("viec", "chon-muc")])
    #expect(answer.location == "/to-khai/nhap-1/muc")
    let chosen = try await probe.submit(
      "/to-khai/nhap-1/muc/chon", as: .officer, [("muc", "muc-1"), ("version", "4")])
    #expect(chosen.status == 303)
    let kept = try await probe.office.register.draft(id: "nhap-1")
    #expect(kept?.fields["nycHoTen"] == "Đặng Văn Ba" && kept?.entryID == "muc-1")
  }

  @Test func `an entry that is none, or of another book, is not chosen`() async throws {
    let probe = try RouterProbe()
    _ = try await probe.submit("/to-khai", as: .officer, [("viec", "deathCancelled")])
    for entry in ["muc-1", "x"] {
      let answer = try await probe.submit(
        "/to-khai/nhap-1/muc/chon", as: .officer, [("muc", entry), ("version", "3")])
      #expect(answer.status == 404)
    }
  }

  @Test func `an entry offers the dossiers that wait for it, and the form is theirs`() async throws
  {
    let probe = try RouterProbe()
    let entry = try await probe.send(.get, "/muc/muc-1", as: .officer)
    #expect(entry.body.contains("Cải chính hộ tịch cho hồ sơ HT-2026-000009, Đặng Văn Ba"))
    let begun = try await probe.submit(
      "/to-khai", as: .officer, [("viec", "correction"), ("muc", "muc-1"), ("hoSo", "hs-3")])
    #expect(begun.location == "/to-khai/nhap-1")
    let draft = try await probe.office.register.draft(id: "nhap-1")
    #expect(draft?.entryID == "muc-1" && draft?.dossierID == "hs-3")
  }

  @Test func `from the dossier through the paper and back`() async throws {
    let probe = try RouterProbe()
    let done = try await probe.submit(
      "/to-khai/nhap-1/dang-ky", as: .officer,
      [("version", "3"), ("requestKey", "khoa-yeu-cau")])
    #expect(done.location == "/muc/muc-1?xong=1&hoSo=hs-1")
    let entry = try await probe.send(.get, done.location, as: .officer)
    #expect(entry.body.contains("href=\"/ho-so/hs-1\">← Hồ sơ HT-2026-000007"))
    // After a correction its own paper is handed out, not another original.
    #expect(entry.body.contains("In Trích lục khai sinh số 05/2026"))
    #expect(!entry.body.contains("cap-ban-chinh?hoSo=hs-1\" data-check"))
    let original = try await probe.send(
      .get, "/muc/muc-1/cap-ban-chinh?hoSo=hs-1", as: .officer)
    #expect(original.body.contains("Đã cấp từ mục này"))
    #expect(original.body.contains("value=\"Lê Viết Hùng\""))
    let given = try await probe.submit(
      "/muc/muc-1/ban-chinh", as: .officer,
      [("nguoiNhan", "Lê Viết Hùng"), ("requestKey", "khoa-yeu-cau"), ("hoSo", "hs-1")])
    #expect(given.location == "/giay-da-cap/gc-1?xong=1&hoSo=hs-1")
    let paper = try await probe.send(.get, given.location, as: .officer)
    #expect(paper.body.contains("trả kết quả ở hồ sơ HT-2026-000007"))
    #expect(probe.record.unknown == [])
  }

  @Test(arguments: [
    (ActName.birth, [GivenPaperLine](), true), (.birth, [DemoRegister.paperLine], false),
    (.judgment, [], false),
  ])
  func `a dossier is printed before it is handed over, when there is something to print`(
    act: ActName, papers: [GivenPaperLine], prints: Bool
  ) async throws {
    let office = DemoRegister()
    let account = DemoAccounts.account(.officer)
    var view = try #require(try await office.dossier(id: "hs-1", by: account))
    view.line.act = act
    view.line.state = .registered
    view.line.entryID = "muc-1"
    view.papers = papers
    let page = DossierPage(
      view: view, drafts: [], today: DemoOffice.today, time: try #require(ClockTime("09:00")),
      account: account, colleagues: [], signers: [],
      messages: try RouterProbe().configuration.messages, problem: nil, isNew: false,
      typed: TypedDossier())
    let next = try #require(page.fields["next"] as? Fields)
    #expect(next["label"] as? String == (prints ? "In giấy" : "Trả kết quả"))
    #expect(next["isHandOver"] as? Bool == !prints)
    #expect((next["printHref"] as? String) == (prints ? "/muc/muc-1?hoSo=hs-1" : nil))
  }

  @Test(arguments: [
    (Role.officer, "/ho-so/hs-1", "/viec-hom-nay"), (.reader, "/ho-so/hs-1", "/tim"),
    (.leader, "/muc/muc-1", "/tim"), (.reception, "/muc/muc-1", "/viec-hom-nay"),
    (.reader, "/nguoi/ng-1", "/tim"), (.leader, "/ca/ca-1", "/con-thieu"),
  ])
  func `every page leads back to where its reader may go`(
    role: Role, path: String, back: String
  ) async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, path, as: role)
    #expect(page.body.contains("<p class=\"back\"><a href=\"\(back)\">"))
    #expect(try await probe.send(.get, back, as: role).status == 200)
  }

  @Test func `an officer puts right what was written down at the desk`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/ho-so/hs-1", as: .reception)
    #expect(page.body.contains("Sửa thông tin người nộp"))
    let answer = try await probe.submit(
      "/ho-so/hs-1/sua", as: .reception,
      [
        ("version", "12"), ("requestKey", "khoa-yeu-cau"), ("nguoiNop", "Lê Việt Hùng"),
        ("dienThoai", "0912345678"), ("quanHe", "Cha"), ("veAi", "Lê Thị Mai Anh"),
      ])
    #expect(answer.location == "/ho-so/hs-1")
    let step = try #require(await probe.office.register.steps.first)
    // Only what is said otherwise.
    #expect(
      step.intake.texts == ["applicant": "Lê Việt Hùng", "applicantPhone": "0912345678"])
    #expect(step.step == .corrected && step.by.name != "")
    let forged = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .reception,
      [("version", "12"), ("requestKey", "khoa-yeu-cau"), ("buoc", "corrected")])
    #expect(forged.status == 400)
  }

  @Test func `two people on one form choose row by row, and nothing is wiped out`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.submit(
      "/to-khai/nhap-1", as: .officer,
      [
        ("version", "2"), ("f:nksHoTen", "Lê Thị Mai"), ("f:nksNgaySinh", "01/11/2026"),
        ("viec", "luu"),
      ])
    #expect(page.status == 409)
    // Of two names it says whose.
    #expect(page.body.contains("Mẹ – Họ, chữ đệm, tên"))
    let radios = HTMLTags.tags(of: page.body).filter { tag in
      tag.attributes.contains { $0 == ("type", "radio") }
    }
    func chosen(_ name: String) -> [String] {
      radios.filter { tag in
        tag.attributes.contains { $0.name == "name" && $0.value == name }
          && tag.attributes.contains { $0.name == "checked" }
      }.compactMap { tag in tag.attributes.first { $0.name == "value" }?.value }
    }
    #expect(chosen("f:nkshoten") == ["lê thị mai"])
    // What the other filled in stays, unless somebody says otherwise.
    #expect(chosen("f:mehoten") == ["phan thị trang"])
    #expect(probe.record.unknown == [])
  }
}
