import FoundationEssentials
import Messages
import RegistryServices
import Testing

@Suite struct MessageCatalogueTests {
  @Test func `the shipped file holds a text for every refusal, state and label`() throws {
    let catalogue = try MessageCatalogue(csv: Self.shipped())
    #expect(catalogue.text(SignInRefusal.passwordTooShort(minimum: 12).message).contains("12"))
    #expect(
      catalogue.text(SignInRefusal.tooManyAttempts(waitSeconds: 61).message).contains("2 phút"))
  }

  @Test func `a key without text is named to the start`() throws {
    let cut = try Self.shipped().split(separator: "\n").filter { !$0.hasPrefix("role.leader,") }
    #expect(throws: MessageCatalogueError(faults: [.missingKey("role.leader")])) {
      try MessageCatalogue(csv: cut.joined(separator: "\n"))
    }
  }

  @Test func `a key that stands twice, an empty text and a wrong width are all named at once`() {
    let csv = "key,vi,en\na,mot,one\na,hai,two\nb,,three\nc,\"bon\nd,nam,five\n"
    #expect(
      throws: MessageCatalogueError(faults: [
        .duplicateKey("a"), .emptyText(key: "b"), .width(record: 5),
      ])
    ) { try MessageCatalogue(csv: csv) }
  }

  @Test func `values are put in their places and never read as places themselves`() throws {
    let catalogue = try MessageCatalogue(csv: Self.shipped())
    #expect(catalogue.text("field.required", "{0}") == "{0}: xin điền mục này.")
    #expect(catalogue.text("field.required") == ": xin điền mục này.")
  }

  @Test(arguments: [
    (["1/2/26"], "Ngày “1/2/26” đọc được theo nhiều cách. Xin gõ theo dạng 22/11/2026."),
    (
      ["1/2/26", "01/02/2026", "01/02/1926"],
      "Ngày “1/2/26” đọc được theo nhiều cách: 01/02/2026 hoặc 01/02/1926. Xin gõ theo dạng 22/11/2026."
    ),
    (["[{1}]", "{0}"], "Ngày “[{1}]” đọc được theo nhiều cách: {0}. Xin gõ theo dạng 22/11/2026."),
  ])
  func `what depends on a value is said only when the value is there`(
    values: [String], text: String
  ) throws {
    let catalogue = try MessageCatalogue(csv: Self.shipped())
    #expect(catalogue.text(MessageCode("date.ambiguous", values)) == text)
  }

  @Test func `a message that nobody wrote a text for still tells its code`() throws {
    let catalogue = try MessageCatalogue(csv: Self.shipped())
    #expect(catalogue.text("row.never.written").contains("row.never.written"))
  }

  static func shipped() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Sources/Messages/Resources/messages.csv")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
