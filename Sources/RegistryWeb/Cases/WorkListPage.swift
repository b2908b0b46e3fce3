import Messages
import RegistryServices

/// The work list's values as its template shows them.
struct WorkListPage {
  let list: WorkList
  let filter: WorkListFilter
  let messages: MessageCatalogue
  let hasSpreadsheet: Bool

  var fields: Fields {
    let count = list.villages.reduce(0) { $0 + $1.lines.count }
    return [
      "asOf": VietnameseFormat.date(list.asOf),
      "total": VietnameseFormat.number(count),
      "isEmpty": count == 0,
      "matters": matters,
      "matterValue": Fields.optional(filter.matter?.rawValue),
      "villageChip": villageChip,
      "index": index,
      "villages": list.villages.filter { !$0.lines.isEmpty }.map(village),
      "csvHref": filter.path("/con-thieu/tai-ve/csv"),
      "xlsxHref": Fields.optional(hasSpreadsheet ? filter.path("/con-thieu/tai-ve/xlsx") : nil),
    ]
  }

  private var matters: [Fields] {
    let all: Fields = [
      "label": "Tất cả", "href": filter.with { $0.matter = nil }, "isChosen": filter.matter == nil,
    ]
    return [all]
      + WorkList.Matter.allCases.map { matter in
        [
          "label": messages.text(matter.label),
          "href": filter.with { $0.matter = matter },
          "isChosen": filter.matter == matter,
        ]
      }
  }

  private var villageChip: Any {
    guard let village = filter.village else { return false }
    let chip: Fields = [
      "text": name(of: village), "href": filter.with { $0.village = nil },
    ]
    return chip
  }

  /// Where each village stands, so that one click narrows the page to one sheet.
  private var index: [Fields] {
    guard filter.village == nil else { return [] }
    return list.villages.filter { !$0.lines.isEmpty }.map { village in
      [
        "name": name(of: village.name), "href": filter.with { $0.village = village.name },
        "count": VietnameseFormat.number(village.lines.count),
      ]
    }
  }

  private func village(_ village: WorkList.Village) -> Fields {
    let overdue = village.lines.count { ($0.item.daysLeft ?? 0) < 0 }
    let summary =
      overdue > 0
      ? "\(VietnameseFormat.number(village.lines.count)) trường hợp, trong đó \(overdue) quá hạn"
      : "\(VietnameseFormat.number(village.lines.count)) trường hợp"
    return [
      "name": name(of: village.name),
      "summary": summary,
      "lines": village.lines.enumerated().map { index, line in
        CaseRow(item: line.item, messages: messages).fields.merging([
          "number": "\(index + 1)", "matter": messages.text(line.matter.label),
        ])
      },
    ]
  }

  private func name(of village: String) -> String {
    village.isEmpty ? "Chưa rõ thôn" : village
  }
}
