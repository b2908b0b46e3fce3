internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import LegalRules
internal import Messages
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
    let resources = try ResourceFolders()
    let standings = try RuleFiles.law(resources).standing(on: on.date)
    guard json else {
      let messages = try Office.messages(resources)
      for standing in standings {
        let value = standing.value.map { messages.text($0, of: standing.rule) }
        print(
          standing.rule.rawValue, value ?? messages.text("ruleStatus.unknown"),
          messages.text("ruleStatus.\(standing.status.rawValue)"), standing.citation.text,
          separator: "\t")
      }
      return
    }
    let lines = standings.map { standing in
      Line(
        rule: standing.rule.rawValue, value: standing.value?.text,
        citation: standing.citation.text, from: standing.from.iso8601,
        to: standing.to?.iso8601, status: standing.status.rawValue)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(lines), as: UTF8.self))
  }
}
