import CivilRegistration
import Testing

@Suite struct `A form` {
  @Test(arguments: ["", " ", "-", "…", "Không rõ", "chưa xác định", "NULL", "x", "X"])
  func `says nothing where a mark stands for nothing`(text: String) {
    #expect(ActForm(["nksQueQuan": text]).texts.isEmpty)
  }

  @Test(arguments: ["Xã Hưng Đạo", "0", "1", "Y Bih Niê", "Xuân"])
  func `keeps what says something`(text: String) {
    #expect(ActForm(["nksQueQuan": text])["nksQueQuan"] == text)
  }

  @Test func `is refused with a text that is too long, and nothing of it is cut`() throws {
    var texts = SampleForms.birth
    texts["ghiChu"] = String(repeating: "ă", count: ActForm.longestText)
    let question = try SampleForms.question(on: "2026-03-06")
    let kept = ActProcedure.birth.decide(ActForm(texts), question)
    let place = try #require(BirthColumn.names.firstIndex(of: "ghiChu"))
    #expect(kept.decision?.row?.cells[place].count == ActForm.longestText)
    texts["ghiChu"]?.append("ă")
    let refused = ActProcedure.birth.decide(ActForm(texts), question)
    #expect(refused.problems.map(\.code) == ["form.text.tooLong"])
    #expect(refused.problems.first?.field == "ghiChu")
  }
}
