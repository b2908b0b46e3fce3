import RegistryServices
import CivilRegistration
import FoundationEssentials
import LegalRules
import Messages
import Testing

@Suite struct `What the acts say to people` {
  private func catalogue() throws -> MessageCatalogue {
    try MessageCatalogue(csv: MessageCatalogueTests.shipped())
  }

  @Test func `words of the law files become words of people`() throws {
    let problem = FormProblem(
      code: "form.death.proofKind", field: "gbtLoai", severity: .block,
      values: ["minutes", "notice"])
    #expect(
      try catalogue().text(problem)
        == "“biên bản” không dùng cho trường hợp này. Cần: giấy báo tử.")
  }

  @Test(arguments: [
    ("number.birth", "Cách ghi số"), ("paper.birth.title", "Tên giấy"),
    ("paper.marriage.copies", "Số bản chính"), ("processing.change", "Thời hạn giải quyết"),
    ("deadline.birth", "Thời hạn đăng ký khai sinh"), ("somebody.else", "somebody.else"),
  ])
  func `a rule is called by what it is about`(rule: String, label: String) throws {
    #expect(try catalogue().label(ofRule: rule) == label)
  }

  @Test func `a gap of the law names the rule and the day`() throws {
    let problem = FormProblem(
      code: "law.unknown", field: "number.birth", severity: .warn,
      values: ["number.birth", "01/03/2027", "03/2026/QH16"])
    #expect(
      try catalogue().text(problem)
        == "Quy định “Cách ghi số” từ ngày 01/03/2027 chưa được công bố (03/2026/QH16). Hệ thống không đoán."
    )
  }

  @Test func `fields that hold the same codes share their words`() {
    let field = FormField("voLoaiGiayToTuyThan", .choice(["4"]), .wife)
    #expect(field.label(ofChoice: "4").key == "choice.loaiGiayToTuyThan.4")
    #expect(
      FormField("cachDangKy", .text, .child).label(ofChoice: "first").key
        == "choice.cachDangKy.first")
  }

  /// Every paper that a checklist of the law files names has a name for people.
  @Test func `every paper of the checklists has a name`() throws {
    let catalogue = try catalogue()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("Sources/Interchange/Resources/Law/dossiers.yaml"),
      encoding: .utf8)
    var words: Set<String> = []
    for line in text.split(separator: "\n") {
      guard let start = line.firstRange(of: "value: ["), let end = line.lastIndex(of: "]") else {
        continue
      }
      for item in line[start.upperBound..<end].split(separator: ",") {
        let tidy = item.split(separator: " ").joined(separator: " ")
        let paper = try #require(RequiredPaper(tidy), "\(tidy)")
        for label in paper.labels { words.insert(label.key) }
      }
    }
    #expect(words.count > 15)
    #expect(words.filter { !catalogue.holds($0) }.sorted() == [])
  }
}
