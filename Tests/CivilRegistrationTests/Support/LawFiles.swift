import CivilDate
import Foundation
import LegalRules
import Testing

/// The law files of the project, read line by line in the shape that the head of `registration.yaml`
/// describes. (The program reads them with a YAML parser; the tests of the core do without one.)
enum LawFiles {
  static func book() throws -> LawBook {
    let folder = resources().appending(path: "Law")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var rules: [LawRule] = []
    for name in names where name.hasSuffix(".yaml") {
      rules += try read(String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    let holidays = try String(
      contentsOf: resources().appending(path: "Holidays/holidays-vn.csv"), encoding: .utf8)
    return try LawBook(rules, holidays: HolidayTable.calendar(from: holidays))
  }

  private static func resources() -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Interchange/Resources")
  }

  private static func read(_ text: String) throws -> [LawRule] {
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

  private static func version(_ line: String, kind: LawValue.Kind) throws -> LawRule.Version {
    let status = try #require(scalar("status", in: line).flatMap(RuleStatus.init))
    var value: LawValue?
    if kind == .list, let start = line.range(of: "value: [") {
      let rest = line[start.upperBound...]
      let end = try #require(rest.firstIndex(of: "]"))
      let texts = rest[..<end].split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      value = LawValue(kind: .list, texts: texts)
    } else {
      value = scalar("value", in: line).flatMap { LawValue(kind: kind, text: $0) }
    }
    return LawRule.Version(
      from: try #require(scalar("from", in: line).flatMap { PlainDate(iso8601: $0) }),
      to: scalar("to", in: line).flatMap { PlainDate(iso8601: $0) }, status: status, value: value,
      citation: Citation(
        instrument: try #require(scalar("instrument", in: line)),
        article: try #require(scalar("article", in: line))))
  }

  /// The text behind a key: in quotation marks, or up to the next comma or brace.
  private static func scalar(_ key: String, in line: String) -> String? {
    guard let start = line.range(of: "\(key): ") else { return nil }
    let rest = line[start.upperBound...]
    if rest.first == "\"" {
      let text = rest.dropFirst()
      return text.firstIndex(of: "\"").map { String(text[..<$0]) }
    }
    let end = rest.firstIndex { $0 == "," || $0 == "}" } ?? rest.endIndex
    return rest[..<end].trimmingCharacters(in: .whitespaces)
  }
}
