import Testing

/// The reader that all rules stand on tells code, comments and texts apart.
@Suite struct ReadingTests {
  @Test(arguments: [
    ("let a = 1 // one", "let a = 1 "),
    ("let a = \"// no comment\"", "let a = \"\""),
    ("let a = \"a \\\" b\" + c", "let a = \"\" + c"),
    ("/* a /* b */ c */ let a = 1", " let a = 1"),
    ("let a = #\"a \" b\"# + c", "let a = \"\" + c"),
    ("let a = \"\" + c", "let a = \"\" + c"),
  ])
  func `code is what is left without comments and texts`(source: String, code: String) {
    #expect(SwiftText(source).code == [code])
  }

  @Test func `a text over several lines keeps its place and its lines`() {
    let text = SwiftText("let a = \"\"\"\n  SELECT \"x\"\n  \"\"\"\nlet b = 2")
    #expect(text.code.count == 4)
    #expect(text.code[3] == "let b = 2")
    #expect(text.literals.map(\.text) == ["\n  SELECT \"x\"\n  "])
    #expect(text.literals.map(\.line) == [0])
  }

  @Test func `what is interpolated into a text is code`() {
    let text = SwiftText("log(\"a \\(person.name) b\")")
    #expect(text.code[0].contains("person.name"))
    #expect(text.literals.map(\.text) == ["a \\(person.name) b"])
  }

  @Test func `the tree finds this very file`() {
    let path = "Tests/ArchitectureTests/Suites/ReadingTests.swift"
    #expect(SourceTree.project.files.contains { $0.path == path })
  }
}
