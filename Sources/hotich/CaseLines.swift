internal import CivilDate
internal import Foundation
internal import RegistryServices

/// The cases behind a figure, a line each.
struct CaseLines {
  private struct Line: Encodable {
    var id: String
    var name: String
    var related: String
    var village: String
    var eventDate: String?
    var lastDay: String?
    var registeredOn: String?
    var state: String
    var papers: [String]
  }

  private let list: CaseList

  init(_ list: CaseList) {
    self.list = list
  }

  var text: String {
    let lines = list.rows.map { item in
      [
        item.state.rawValue, item.eventDate?.slashed ?? "", item.name, item.relatedName,
        item.village, item.lastDay?.slashed ?? "", papers(item).joined(separator: " "),
      ].joined(separator: "\t")
    }
    return lines.joined(separator: "\n")
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let lines = list.rows.map { item in
        Line(
          id: item.id, name: item.name, related: item.relatedName, village: item.village,
          eventDate: item.eventDate?.iso8601, lastDay: item.lastDay?.iso8601,
          registeredOn: item.registeredOn?.iso8601, state: item.state.rawValue,
          papers: papers(item))
      }
      return String(decoding: try encoder.encode(lines), as: UTF8.self)
    }
  }

  private func papers(_ item: NamedCase) -> [String] {
    item.mentions.map { "\($0.kind):\($0.reference)" }
  }
}
