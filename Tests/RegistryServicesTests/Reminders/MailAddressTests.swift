import RegistryServices
import Testing

@Suite struct MailAddressTests {
  @Test(arguments: ["lan@hungdao.vn", "a.b+c@x-y.example", "o'neil@mail", "root@localhost"])
  func `an address is taken`(text: String) {
    #expect(MailAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "lan", "@x.vn", "lan@", "lan@@x.vn", "la n@x.vn", "lan@x..vn", ".lan@x.vn", "lan@-x.vn",
    "lan@x.vn\r\nRCPT TO:<b@x.vn>", "lan<b>@x.vn", "lân@x.vn", "a,b@x.vn",
  ])
  func `what a server would not take, or would take for more than one, is refused`(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func `a name as long as no server takes is refused`() {
    #expect(MailAddress(String(repeating: "a", count: 65) + "@x.vn") == nil)
    #expect(MailAddress(String(repeating: "a", count: 64) + "@x.vn") != nil)
  }

  @Test(arguments: [
    ("smtp.hanoi.gov.vn", true), ("127.0.0.1", true), ("[::1]", true), ("", false), ("a b", false),
    ("a/b", false), ("-x", false), ("x@y", false), ("a\r\nb", false),
  ])
  func `a server's name holds nothing that an address would read otherwise`(
    text: String, isHost: Bool
  ) {
    #expect(MailSettings.isHost(text) == isHost)
  }
}
