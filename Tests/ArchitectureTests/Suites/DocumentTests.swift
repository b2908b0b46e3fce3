import Foundation
import Testing

/// The documents say what is there.
@Suite struct DocumentTests {
  let tree = SourceTree.project
  var documents: [SourceFile] { tree.files.filter { $0.path.hasSuffix(".md") } }

  @Test func `each name of the glossary stands in the code`() throws {
    let glossary = try #require(tree.files.first { $0.path == "docs/glossary.md" })
    #expect(!DocumentRules.glossaryNames(in: glossary).isEmpty)
    let findings = DocumentRules.missingNames(in: glossary, sources: tree.swiftSources)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test func `documents and comments speak of the software alone`() {
    let rule = DocumentRules.aboutTheSoftware
    let findings = rule.findings(in: documents + tree.files(in: "Sources", ending: "swift"))
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `each link leads somewhere`() {
    let findings = documents.flatMap { document in
      DocumentRules.deadLinks(in: document) { path in
        FileManager.default.fileExists(atPath: tree.root.appending(path: path).path)
      }
    }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test func `a name that no code knows is found`() {
    let glossary = SourceFile(
      path: "docs/glossary.md",
      text: """
        | Vietnamese | English | Swift |
        |---|---|---|
        | quyển | register book | `RegisterBook`, `Ghost.Kind` |
        """)
    let code = SourceFile(path: "Sources/C/B.swift", text: "struct RegisterBook { enum Kind {} }")
    let findings = DocumentRules.missingNames(in: glossary, sources: [code])
    #expect(findings.map(\.what) == ["no code knows Ghost"])
    #expect(findings.first?.line == 3)
  }

  @Test func `a text about its own making, or a promise, is found`() {
    let rule = DocumentRules.aboutTheSoftware
    let texts = ["Made from a prom" + "pt.", "TO" + "DO: later", "see /wo" + "rk/shared"]
    for text in texts { #expect(rule.findings(in: text, at: "docs/a.md").count == 1) }
    #expect(rule.findings(in: "The registrar acts promptly.", at: "docs/a.md").isEmpty)
  }

  @Test func `a link to nothing is found`() {
    let document = SourceFile(
      path: "docs/a.md", text: "[b](b.md) [c](../c.md#x) [d](https://d.example)")
    let findings = DocumentRules.deadLinks(in: document) { $0 == "docs/b.md" }
    #expect(findings.map(\.what) == ["links to ../c.md, which is not there"])
  }
}
