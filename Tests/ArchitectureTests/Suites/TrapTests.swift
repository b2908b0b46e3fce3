import Testing

/// Nothing ends the program on what somebody typed; nothing hides an error; no test waits.
@Suite struct TrapTests {
  let tree = SourceTree.project

  @Test(arguments: [TrapRules.never, TrapRules.reasons])
  func `the sources keep to`(_ rule: Rule) {
    let findings = rule.findings(in: tree.swiftSources)
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `the tests neither sleep nor read the clock`() {
    let rule = TrapRules.testsWait
    let findings = rule.findings(in: tree.files(in: "Tests", ending: "swift"))
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test(arguments: ["let a = try! open()", "let b = value as! Int"])
  func `a forced try or cast is found`(snippet: String) {
    #expect(TrapRules.never.findings(in: snippet, at: "Sources/Messages/M.swift").count == 1)
    #expect(TrapRules.never.findings(in: "// \(snippet)", at: "Sources/Messages/M.swift").isEmpty)
  }

  @Test(arguments: [
    "let a = try? open()", "default: fatalError(\"no\")", "precondition(count > 0)",
    "final class Box: @unchecked Sendable {}", "nonisolated(unsafe) var shared = 0",
  ])
  func `a protection switched off without its reason is found`(snippet: String) {
    let rule = TrapRules.reasons
    let path = "Sources/SQLiteDriver/D.swift"
    #expect(rule.findings(in: snippet, at: path).count == 1)
    #expect(rule.findings(in: "// why\n\(snippet)", at: path).count == 1)
    #expect(rule.findings(in: "// The lock below guards every use.\n\(snippet)", at: path).isEmpty)
    #expect(rule.findings(in: "\(snippet)  // the lock below guards it", at: path).isEmpty)
    #expect(rule.findings(in: "let text = \"\(snippet.filter { $0 != "\"" })\"", at: path).isEmpty)
  }

  @Test(arguments: ["try await Task.sleep(for: .seconds(1))", "let today = Date()"])
  func `a test that waits or reads the clock is found`(snippet: String) {
    #expect(TrapRules.testsWait.findings(in: snippet, at: "Tests/XTests/X.swift").count == 1)
  }
}
