import Testing

/// The arrows between rooms, and what the core must not know.
@Suite struct RoomTests {
  let tree = SourceTree.project

  @Test(arguments: [
    ImportRules.arrows, CoreRules.noMachine, CoreRules.noQueryNoPage, CoreRules.environment,
    TrapRules.bundle,
  ])
  func `the rooms keep to`(_ rule: Rule) {
    #expect(!tree.swiftSources.isEmpty)
    let findings = rule.findings(
      in: tree.swiftSources + tree.files.filter { $0.path == "Package.swift" })
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `each folder of Sources is a room of the table or a shim`() {
    for folder in tree.folders(in: "Sources") where !Room.shims.contains(folder) {
      #expect(Room.named(folder) != nil, "Sources/\(folder) has no line in the table")
    }
  }

  @Test func `no room of the core may import an adapter`() {
    let adapters = Set(Room.all.map(\.name)).subtracting(Room.core)
    for room in Room.all where Room.core.contains(room.name) {
      #expect(room.mayImport.isDisjoint(with: adapters))
    }
  }

  @Test func `no room of the table can reach itself`() {
    var reachable: [String: Set<String>] = [:]
    for room in Room.all { reachable[room.name] = room.mayImport }
    for room in Room.all {
      var frontier = room.mayImport
      var seen: Set<String> = []
      while let next = frontier.popFirst() {
        guard seen.insert(next).inserted else { continue }
        frontier.formUnion(reachable[next] ?? [])
      }
      #expect(!seen.contains(room.name))
    }
  }

  @Test(arguments: [
    ("Sources/CivilDate/Day.swift", "import Foundation"),
    ("Sources/CivilDate/Day.swift", "import Glibc"),
    ("Sources/CivilRegistration/Births/Birth.swift", "public import VitalStatistics"),
    ("Sources/RegistryServices/Imports/ImportFile.swift", "internal import struct GRDB.Row"),
    ("Sources/RegistryWeb/Router.swift", "@preconcurrency import RegistryStore"),
    ("Sources/RegistryStore/Ledger.swift", "import GRDB"),
    ("Sources/RegistryStore/Ledger.swift", "import Hummingbird"),
    ("Sources/Interchange/Reader.swift", "import Foundation"),
    ("Sources/Surprise/Thing.swift", "let one = 1"),
  ])
  func `an arrow that nobody drew is found`(path: String, snippet: String) {
    #expect(ImportRules.arrows.findings(in: snippet, at: path).count == 1)
  }

  @Test(arguments: [
    ("Sources/CivilRegistration/Births/Birth.swift", "public import CivilDate"),
    ("Sources/SQLiteDriver/Driver.swift", "import GRDB"),
    ("Sources/CivilDate/Day.swift", "// import Foundation is what the core never says"),
    ("Sources/CivilDate/Day.swift", "let text = \"import Foundation\""),
    (
      "Sources/Interchange/Reader.swift",
      "// Foundation for the code pages that FoundationEssentials lacks.\nimport Foundation"
    ),
  ])
  func `an arrow that is drawn is not`(path: String, snippet: String) {
    #expect(ImportRules.arrows.findings(in: snippet, at: path).isEmpty)
  }

  @Test(arguments: [
    "let now = Date()", "let t = time(nil)", "let clock = ContinuousClock()", "let id = UUID()",
    "var chance = SystemRandomNumberGenerator()", "let home = getenv(\"HOME\")",
  ])
  func `a clock, chance or the machine in the core is found`(snippet: String) {
    #expect(CoreRules.noMachine.findings(in: snippet, at: "Sources/CivilDate/Day.swift").count == 1)
    #expect(CoreRules.noMachine.findings(in: snippet, at: "Sources/hotich/Serve.swift").isEmpty)
  }

  @Test(arguments: ["\"SELECT day FROM act\"", "\"<div>\"", "\"https://example.org\""])
  func `a query, a page or an address in the core is found`(text: String) {
    let rule = CoreRules.noQueryNoPage
    #expect(rule.findings(in: "let text = \(text)", at: "Sources/LegalRules/Law.swift").count == 1)
    #expect(rule.findings(in: "// \(text)", at: "Sources/LegalRules/Law.swift").isEmpty)
  }

  @Test func `the environment read outside hotich is found`() {
    let snippet = "let port = ProcessInfo.processInfo.environment[\"PORT\"]"
    let rule = CoreRules.environment
    #expect(rule.findings(in: snippet, at: "Sources/RegistryWeb/Server.swift").count == 1)
    #expect(rule.findings(in: snippet, at: "Sources/hotich/Settings.swift").isEmpty)
  }

  @Test func `a resource compiled in or looked up in the bundle is found`() {
    let rule = TrapRules.bundle
    #expect(
      rule.findings(in: "let url = Bundle.module.url", at: "Sources/Messages/M.swift").count == 1)
    #expect(rule.findings(in: "resources: [.embedInCode(\"R\")]", at: "Package.swift").count == 1)
  }
}
