internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import LegalRules
internal import RegistryServices

/// `hotich law`: what is in force on a day.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law", abstract: "Quy định có hiệu lực vào một ngày · the rules of a day.")

  @Option(help: "Ngày, YYYY-MM-DD.") var on: DateArgument
  @Flag(help: "In dạng JSON · print JSON.") var json = false

  private struct Line: Encodable {
    var rule: String
    var value: String?
    var citation: String
    var from: String
    var to: String?
    var status: String
  }

  func run() throws {
    let rules = try RuleFiles(try ResourceFolders()).rules
    let lines = rules.law.standing(on: on.date).map { standing in
      Line(
        rule: standing.rule.rawValue, value: standing.value?.text,
        citation: standing.citation.text, from: standing.from.iso8601,
        to: standing.to?.iso8601, status: standing.status.rawValue)
    }
    guard json else {
      for line in lines {
        let value = line.value ?? "chưa rõ"
        print("\(line.rule)\t\(value)\t\(line.status)\t\(line.citation)")
      }
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(lines), as: UTF8.self))
  }
}
