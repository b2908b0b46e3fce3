import CivilDate
import CivilRegistration
import FoundationEssentials
import Messages
import RegistryServices
import Testing
import VitalStatistics

/// Whoever adds a code anywhere in the source gives it a Vietnamese text; this suite reads the source.
@Suite struct EveryCodeHasATextTests {
  @Test func `every message code that stands in the source has a text`() throws {
    let catalogue = try MessageCatalogue(csv: MessageCatalogueTests.shipped())
    let rooms =
      #/"((?:signIn|case|error|date|row|file|import|figure|person\.contradiction|search|field|match)\.[A-Za-z0-9.]+)"/#
    var codes: Set<String> = []
    // Kinds of acts look like codes and are never shown; reasons of pairs stand below.
    for text in try Self.sources(except: ["ActKind.swift", "MatchReason.swift"]) {
      for found in text.matches(of: rooms) { codes.insert(String(found.1)) }
    }

    #expect(codes.count > 50)
    #expect(codes.filter { !catalogue.holds($0) }.sorted() == [])
  }

  @Test func `every reason of a pair, doubt about a date and problem of a row has a text`() throws {
    let catalogue = try MessageCatalogue(csv: MessageCatalogueTests.shipped())
    let reasons = MatchReason.allCases.map(\.rawValue)
    let dates = CellDateProblem.Kind.allCases.map(\.rawValue)
    let rows = RowProblem.Code.allCases.map(\.rawValue)
    #expect((reasons + dates + rows).filter { !catalogue.holds($0) } == [])
  }

  @Test func `every column of every kind of file has a Vietnamese name`() throws {
    let catalogue = try MessageCatalogue(csv: MessageCatalogueTests.shipped())
    let columns = Set(SourceColumns.all)
    #expect(columns.count > 150)
    #expect(columns.filter { !catalogue.holds("column.\($0)") } == [])
  }

  @Test func `texts are finished sentences without English or doubled spaces`() throws {
    let catalogue = try MessageCatalogue(csv: MessageCatalogueTests.shipped())
    let faults = catalogue.keys.filter { key in
      let text = catalogue.text(MessageCode(key, ["1", "2", "3", "4"]))
      return text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ")
        || text.contains(" the ") || text.contains("error")
    }
    #expect(faults == [])
  }

  private static func sources(except: Set<String>) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.filter { path in
      path.hasSuffix(".swift") && !except.contains { path.hasSuffix("/\($0)") }
    }.map { try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8) }
  }
}
