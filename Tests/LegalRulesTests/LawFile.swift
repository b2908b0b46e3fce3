import CivilDate
import Foundation
import LegalRules
import Testing

/// The law file of the project, read line by line in the shape that its head describes. (The program reads
/// it with a YAML parser; the tests of the core do without one.)
enum LawFile {
  static func rules() throws -> [LawRule] {
    let text = try String(
      contentsOf: resources().appending(path: "Law/registration.yaml"), encoding: .utf8)
    var rules: [LawRule] = []
    var name = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("- rule: ") {
        name = String(line.dropFirst(8))
      } else if line.hasPrefix("  kind: ") {
        let kind = try #require(LawValue.Kind(rawValue: String(line.dropFirst(8))))
        rules.append(LawRule(name: RuleName(rawValue: name), kind: kind, versions: []))
      } else if line.hasPrefix("  - {") {
        let index = try #require(rules.indices.last)
        rules[index].versions.append(try version(String(line), kind: rules[index].kind))
      }
    }
    return rules
  }

  static func book() throws -> LawBook {
    let holidays = try String(
      contentsOf: resources().appending(path: "Holidays/holidays-vn.csv"), encoding: .utf8)
    return try LawBook(rules(), holidays: HolidayTable.calendar(from: holidays))
  }

  private static func resources() -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Interchange/Resources")
  }

  private static func version(_ line: String, kind: LawValue.Kind) throws -> LawRule.Version {
    func field(_ key: String) -> String? {
      guard let start = line.range(of: "\(key): ") else { return nil }
      let rest = line[start.upperBound...]
      let end = rest.firstIndex { $0 == "," || $0 == "}" } ?? rest.endIndex
      let text = rest[..<end].trimmingCharacters(in: .whitespaces)
      return text == "\"\"" ? "" : text
    }
    let status = try #require(field("status").flatMap(RuleStatus.init))
    return LawRule.Version(
      from: try #require(field("from").flatMap { PlainDate(iso8601: $0) }),
      to: field("to").flatMap { PlainDate(iso8601: $0) }, status: status,
      value: field("value").flatMap { LawValue(kind: kind, text: $0) },
      citation: Citation(
        instrument: try #require(field("instrument")), article: try #require(field("article"))))
  }
}

/// A day written yyyy-MM-dd; a slip in a test is a failure of the test.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> PlainDate {
  try #require(PlainDate(iso8601: text), sourceLocation: sourceLocation)
}
