import Testing

/// One type a file, short files, names that say something, documentation.
@Suite struct ShapeTests {
  let tree = SourceTree.project

  @Test(arguments: [
    ShapeRules.length, ShapeRules.oneType, ShapeRules.names, ShapeRules.holdsCode,
  ])
  func `the sources keep to`(_ rule: Rule) {
    let findings = rule.findings(in: tree.swiftSources)
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `each public declaration says what it is`() {
    let rule = ShapeRules.documented(requirements: ShapeRules.requirements(in: tree.swiftSources))
    let findings = rule.findings(in: tree.swiftSources)
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `what a protocol asks for is documented there`() {
    let port = SourceFile(
      path: "Sources/A/Desk.swift", text: "public protocol Desk {\n  func ask() throws\n}")
    let asked = ShapeRules.requirements(in: [port])
    #expect(asked == ["ask"])
    let path = "Sources/B/Stored.swift"
    let rule = ShapeRules.documented(requirements: asked)
    #expect(rule.findings(in: "public func ask() {}", at: path).isEmpty)
    #expect(rule.findings(in: "public func tell() {}", at: path).count == 1)
  }

  @Test func `half of the source files are shorter than the median allowed`() {
    let lengths = tree.swiftSources.map(\.length).sorted()
    let median = lengths[lengths.count / 2]
    #expect(median < ShapeRules.medianBelow, "the median file has \(median) lines")
  }

  @Test func `no two files of a room bear one name`() {
    let twice = ShapeRules.sameNames(in: tree.swiftSources)
    #expect(twice.isEmpty, "\(twice.report)")
  }

  @Test func `a name that a room has twice is found`() {
    let paths = ["Sources/A/X/One.swift", "Sources/A/Y/One.swift", "Sources/B/One.swift"]
    let files = paths.map { SourceFile(path: $0, text: "let one = 1") }
    #expect(ShapeRules.sameNames(in: files).map(\.path) == ["Sources/A/Y/One.swift"])
  }

  @Test func `a long file that is excused still exists and is still long`() {
    for path in ShapeRules.long.keys {
      let file = tree.files.first { $0.path == path }
      #expect((file?.length ?? 0) > ShapeRules.longest, "\(path) needs no excuse any more")
    }
  }

  @Test func `a file of 401 lines is found, one of 400 is not`() {
    let path = "Sources/CivilDate/PlainDate.swift"
    let line = "let one = 1\n"
    #expect(
      ShapeRules.length.findings(in: String(repeating: line, count: 401), at: path).count == 1)
    #expect(ShapeRules.length.findings(in: String(repeating: line, count: 400), at: path).isEmpty)
  }

  @Test(arguments: [
    ("Two.swift", "struct Two {}\npublic enum Three {}"),
    ("Other.swift", "public struct Name {}"),
    ("Name+Aspect.swift", "actor Other {}"),
  ])
  func `a second type or a wrong name is found`(name: String, snippet: String) {
    #expect(ShapeRules.oneType.findings(in: snippet, at: "Sources/CivilDate/\(name)").count == 1)
  }

  @Test(arguments: [
    ("Name.swift", "public struct Name {\n  enum Inner {}\n}\nprivate struct Mine {}"),
    ("Name+Aspect.swift", "extension Name {\n  struct Inner {}\n}"),
    ("Name.swift", "/// A struct Other in words.\npublic final class Name<Value: Sendable> {}"),
    ("Name.swift", "public protocol Name: AnyObject {}\nextension Name where Self: Sendable {}"),
  ])
  func `a file of one type under its name is not`(name: String, snippet: String) {
    #expect(ShapeRules.oneType.findings(in: snippet, at: "Sources/CivilDate/\(name)").isEmpty)
  }

  @Test func `a file without code is found`() {
    let path = "Sources/ActionProgramme/Room.swift"
    #expect(ShapeRules.holdsCode.findings(in: "// A place for later.\n", at: path).count == 1)
    #expect(ShapeRules.holdsCode.findings(in: "let one = 1", at: path).isEmpty)
  }

  @Test func `a name that says nothing is found`() {
    let path = "Sources/RegistryStore/ImportManager.swift"
    #expect(ShapeRules.names.findings(in: "struct ImportManager {}", at: path).count == 1)
  }

  @Test func `a public declaration without a word is found`() {
    let path = "Sources/CivilDate/PlainDate.swift"
    let rule = ShapeRules.documented(requirements: [])
    #expect(rule.findings(in: "public struct PlainDate {}", at: path).count == 1)
    #expect(rule.findings(in: "/// A day.\npublic struct PlainDate {}", at: path).isEmpty)
    #expect(rule.findings(in: "/// A day.\n@frozen\npublic struct PlainDate {}", at: path).isEmpty)
    #expect(rule.findings(in: "struct PlainDate {}", at: path).isEmpty)
  }
}
