import Testing

/// Templates, messages and logs.
@Suite struct PageTests {
  let tree = SourceTree.project
  var templates: [SourceFile] { tree.files(in: "Sources", ending: "mustache") }
  var messages: [SourceFile] {
    tree.files.filter { $0.path == "Sources/Messages/Resources/messages.csv" }
  }

  @Test(arguments: [TemplateRules.escaped, TemplateRules.nothingInline])
  func `the templates keep to`(_ rule: Rule) {
    let findings = rule.findings(in: templates)
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `each template has a page or a template that uses it`() {
    let findings = TemplateRules.orphans(templates: templates, sources: tree.swiftSources)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test func `each message is there once, in both languages, and somebody says it`() throws {
    let file = try #require(messages.first)
    let users = tree.swiftSources + templates + tree.files(in: "Sources", ending: "yaml")
    let findings = MessageRules.incomplete(in: file) + MessageRules.orphans(in: file, users: users)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test func `each code that a reader can meet has its message`() throws {
    let file = try #require(messages.first)
    let findings = MessageRules.unsaid(in: file, sources: tree.swiftSources)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test func `a code without a message is found`() {
    let csv = SourceFile(
      path: "messages.csv", text: "key,vi,en\ndate.impossible,Ngày không có,No such day\n")
    let code =
      "let codes = [\"date.impossible\", \"date.unheard\", \"ledger.sqlite\", \"Một. Hai\"]"
    let user = SourceFile(path: "Sources/CivilDate/A.swift", text: code)
    let findings = MessageRules.unsaid(in: csv, sources: [user])
    #expect(findings.map(\.what) == ["date.unheard has no message"])
  }

  @Test func `no log line carries personal data`() {
    let findings = PrivacyRules.logs.findings(in: tree.swiftSources)
    #expect(findings.isEmpty, "\(PrivacyRules.logs.because)\n\(findings.report)")
  }

  @Test(arguments: ["<p>{{{name}}}</p>", "<p>{{&name}}</p>", "<p>{{& name}}</p>"])
  func `a value that is not escaped is found`(html: String) {
    #expect(TemplateRules.escaped.findings(in: html, at: "Sources/W/T/p.mustache").count == 1)
    #expect(TemplateRules.escaped.findings(in: "<p>{{name}}</p>", at: "p.mustache").isEmpty)
  }

  @Test(arguments: [
    "<p style=\"color:red\">", "<script>go()</script>", "<img src=\"https://example.org/a.png\">",
    "<a onclick=\"go()\">",
  ])
  func `an inline script, style or another host is found`(html: String) {
    #expect(TemplateRules.nothingInline.findings(in: html, at: "Sources/W/T/p.mustache").count == 1)
  }

  @Test func `a template that nobody names is found`() {
    let used = SourceFile(
      path: "Sources/W/Resources/Templates/Desk/desk.mustache", text: "{{> Parts/row}}")
    let part = SourceFile(path: "Sources/W/Resources/Templates/Parts/row.mustache", text: "")
    let orphan = SourceFile(path: "Sources/W/Resources/Templates/Parts/old.mustache", text: "")
    let page = SourceFile(path: "Sources/W/Desk.swift", text: "let template = \"Desk/desk\"")
    let findings = TemplateRules.orphans(templates: [used, part, orphan], sources: [page])
    #expect(findings.map(\.path) == [orphan.path])
  }

  @Test func `a message twice, half or unused is found`() {
    let path = "Sources/Messages/Resources/messages.csv"
    let csv = """
      key,vi,en
      date.impossible,"Ngày ""này"", không có","No such day"
      date.impossible,Ngày,Day
      file.empty,,Empty
      label.lonely,Một mình,Lonely
      state.open,Mở,Open
      """
    let file = SourceFile(path: path, text: csv)
    #expect(MessageRules.messages(in: file)[0].vietnamese == "Ngày \"này\", không có")
    #expect(MessageRules.incomplete(in: file).count == 2)
    let code = "let a = [\"date.impossible\", \"file.empty\", \"state.\\(state)\"]"
    let user = SourceFile(path: "Sources/M/M.swift", text: code)
    let orphans = MessageRules.orphans(in: file, users: [user])
    #expect(orphans.map(\.what) == ["nothing says label.lonely"])
  }

  @Test(arguments: [
    "logger.info(\"found \\(person.name)\")",
    "logger.error(\"bad\", metadata: [\"row\": \"\\(row)\"])",
    "context.logger.debug(\n  \"query \\(query)\"\n)",
  ])
  func `personal data in a log call is found`(snippet: String) {
    #expect(PrivacyRules.logs.findings(in: snippet, at: "Sources/RegistryWeb/W.swift").count == 1)
  }

  @Test(arguments: [
    "logger.info(\"rows read\", metadata: [\"count\": \"\\(count)\"])", "page.info(name)",
  ])
  func `a log call that counts is not`(snippet: String) {
    #expect(PrivacyRules.logs.findings(in: snippet, at: "Sources/RegistryWeb/W.swift").isEmpty)
  }
}
