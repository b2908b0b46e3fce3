import CivilDate
import CivilRegistration
import RegistryServices
import Testing

/// The bytes that the chain hashes: one content, one text.
struct CanonicalFormTests {
  @Test(arguments: ActKind.allCases)
  func `what an act says is read back as it was written`(_ kind: ActKind) throws {
    var acts = RandomActs(seed: 1)
    for _ in 0..<200 {
      let act = acts.act(kind)
      let text = act.canonicalText
      let again = try ActContent(kind: kind, canonicalText: text)
      #expect(again == act)
      // Swift calls NFC and NFD equal; the hash does not.
      #expect(Array(again.canonicalText.utf8) == Array(text.utf8))
    }
  }

  @Test(arguments: ActKind.allCases)
  func `a changed byte is refused or says something else, never the same`(
    _ kind: ActKind
  ) throws {
    var acts = RandomActs(seed: 2)
    var numbers = RandomNumbers(seed: 3)
    var wereRefused = 0
    for _ in 0..<300 {
      var bytes = Array(acts.act(kind).canonicalText.utf8)
      let place = Int.random(in: bytes.indices, using: &numbers)
      bytes[place] = UInt8.random(in: 0x20...0x7E, using: &numbers)
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      guard let act = read(kind, text) else {
        wereRefused += 1
        continue
      }
      #expect(Array(act.canonicalText.utf8) == bytes, "\(text)")
    }
    #expect(wereRefused > 50)
  }

  @Test func `a body of one kind is not taken for one of another`() throws {
    var acts = RandomActs(seed: 4)
    let ofOneForm: [Set<ActKind>] = [
      [.entryImported, .entryRevised], [.matchDecided, .matchWithdrawn],
      [.matchDoubted, .matchDoubtWithdrawn],
    ]
    for kind in ActKind.allCases {
      for other in ActKind.allCases where !ofOneForm.contains([kind, other]) && kind != other {
        for _ in 0..<5 {
          let text = acts.act(kind).canonicalText
          #expect(throws: UnreadableAct.self) { try ActContent(kind: other, canonicalText: text) }
        }
      }
    }
  }

  @Test func `keys stand in the order of their bytes, whatever order they were set in`() {
    var object = CanonicalObject()
    for key in ["b", "é", "a", "Z", "aa", "e\u{301}", "z", "đ"] { object.set(key, 1) }
    let text = "{\"Z\":1,\"a\":1,\"aa\":1,\"b\":1,\"e\u{301}\":1,\"z\":1,\"é\":1,\"đ\":1}"
    #expect(Array(object.text.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("\"", #"{"k":"\""}"#), ("\\", #"{"k":"\\"}"#), ("\u{0}", #"{"k":"\u0000"}"#),
    ("\n", #"{"k":"\u000a"}"#), ("\u{1F}", #"{"k":"\u001f"}"#), ("\u{7F}", "{\"k\":\"\u{7F}\"}"),
    ("/", #"{"k":"/"}"#), ("Đỗ", #"{"k":"Đỗ"}"#), ("😀", #"{"k":"😀"}"#), ("", #"{"k":""}"#),
  ])
  func `a text is written in one way`(_ text: String, _ written: String) throws {
    var object = CanonicalObject()
    object.set("k", text)
    #expect(object.text == written)
    let value = try #require(CanonicalValue(canonicalText: written)?["k"]?.text)
    #expect(Array(value.utf8) == Array(text.utf8))
  }

  @Test(arguments: [0, 1, -1, 2026, Int.max, Int.min])
  func `a number is written in decimal digits`(_ number: Int) {
    var object = CanonicalObject()
    object.set("n", number)
    #expect(object.text == "{\"n\":\(number)}")
    #expect(CanonicalValue(canonicalText: object.text)?["n"]?.integer == number)
  }

  @Test func `a composed and a decomposed text are two texts`() throws {
    func text(_ note: String) -> String {
      ActContent.caseNoted(NotedCase(caseID: "c", text: note, author: "a")).canonicalText
    }
    let (composed, decomposed) = (text("Hoà"), text("Hoa\u{300}"))
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    let row = { (name: String) in
      var cells = [String](repeating: "", count: SourceKind.residents.columns.count)
      cells[ResidentColumn.hoTen.rawValue] = name
      let content = RowContent(
        kind: .residents, row: SourceRow(rowNumber: 2, cells: cells))
      return content.identityBytes
    }
    #expect(row("Hoà") != row("Hoa\u{300}"))
  }

  @Test(arguments: [
    "", " ", "{", "{}x", " {}", "{} ", "{\"a\": 1}", "{\"a\":1,}", "{\"b\":1,\"a\":1}",
    "{\"a\":1,\"a\":1}", "{\"a\":01}", "{\"a\":-0}", "{\"a\":-01}", "{\"a\":-}", "{\"a\":+1}",
    "{\"a\":1.0}", "{\"a\":1e3}", "{\"a\":9223372036854775808}", "{\"a\":null}", "{\"a\":true}",
    "{\"a\":'x'}", "{\"a\":\"x}", "{\"a\":\"\n\"}", #"{"a":"\n"}"#, #"{"a":"\/"}"#,
    #"{"a":"\u0041"}"#, #"{"a":"\u001F"}"#, #"{"a":"\u01"}"#, #"{"a":"\u+01f"}"#, #"{"a":"\"#,
    "[1,]", "[,]", "{a:1}", "\u{FEFF}{}",
  ])
  func `a text that no act would write is not read`(_ text: String) {
    #expect(CanonicalValue(canonicalText: text) == nil)
  }

  @Test func `nesting deeper than any act ends the reading`() {
    func nested(_ levels: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
    }
    #expect(CanonicalValue(canonicalText: nested(15, "[", "]")) != nil)
    #expect(CanonicalValue(canonicalText: nested(16, "[", "]")) == nil)
    #expect(CanonicalValue(canonicalText: nested(1_000_000, "[", "]")) == nil)
    #expect(CanonicalValue(canonicalText: nested(100_000, "{\"a\":", "}")) == nil)
  }

  @Test func `two rows are one row when their cells are, wherever they stood`() {
    var acts = RandomActs(seed: 5)
    for _ in 0..<100 {
      let content = acts.row()
      var moved = content
      moved.row.rowNumber = 99
      moved.row.originals = []
      if content.kind == .birth { moved.row.cells[BirthColumn.stt.rawValue] = "99" }
      #expect(moved.identityBytes == content.identityBytes)
      var changed = content
      let column = content.kind == .birth ? BirthColumn.so.rawValue : 0
      changed.row.cells[column] += "x"
      #expect(changed.identityBytes != content.identityBytes)
      #expect(content.canonicalText.contains("\"row\":\(content.row.rowNumber)"))
    }
  }

  @Test func `the header's text binds every part of it`() {
    let header = ActHeader(
      sequence: 2, id: "I", kind: .caseNoted, commune: "09931", subject: "S", actor: "A",
      recordedAt: .init(millisecondsSince1970: 0), requestKey: "K")
    #expect(
      header.canonicalText(commitment: "C")
        == #"{"actor":"A","at":"1970-01-01T00:00:00.000Z","commitment":"C","commune":"09931","#
        + #""id":"I","key":"K","kind":"case.noted","seq":2,"subject":"S","v":1}"#)
  }

  private func read(_ kind: ActKind, _ text: String) -> ActContent? {
    do { return try ActContent(kind: kind, canonicalText: text) } catch { return nil }
  }
}
