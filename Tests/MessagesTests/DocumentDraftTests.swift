import Testing

@testable import Messages

/// What a document about a year is drafted from.
@Suite struct DocumentDraftTests {
  @Test func `what several people noted in the same words is said once, with how many did`() {
    #expect(
      DocumentDraft.once(["- Kết nối dữ liệu", "- Thêm máy quét", "- Kết nối dữ liệu"])
        == ["- Kết nối dữ liệu (2 lần ghi)", "- Thêm máy quét"])
    #expect(DocumentDraft.once([]) == [])
  }
}
