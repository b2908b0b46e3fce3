import Messages
import RegistryServices

/// The work list's values as its template shows them.
struct WorkListPage {
  let list: WorkList
  let filter: WorkListFilter
  let messages: MessageCatalogue
  let hasSpreadsheet: Bool

  var fields: Fields {
    [
      "asOf": VietnameseFormat.date(list.asOf),
      "total": VietnameseFormat.number(count),
      "isEmpty": count == 0,
      "matters": matters,
      "matterValue": Fields.optional(filter.matter?.rawValue),
      "villageChip": villageChip, "dueChip": dueChip,
      "dueValue": Fields.optional(filter.due?.rawValue),
      "index": index,
      "villages": sheets.map(sheet),
      "pager": Pager(page: page, pageCount: pageCount) { number in
        filter.with { $0.page = number }
      }.fields,
      "wholeHref": Fields.optional(pageCount > 1 ? filter.with { $0.isWhole = true } : nil),
      "csvHref": filter.path("/con-thieu/tai-ve/csv"),
      "xlsxHref": Fields.optional(hasSpreadsheet ? filter.path("/con-thieu/tai-ve/xlsx") : nil),
    ]
  }

  /// Lines on a page: what a slow line carries in a moment.
  private static let linesPerPage = 100

  private var count: Int { list.villages.reduce(0) { $0 + $1.lines.count } }

  private var pageCount: Int {
    filter.isWhole ? 1 : max(1, (count + Self.linesPerPage - 1) / Self.linesPerPage)
  }

  private var page: Int { min(max(1, filter.page), pageCount) }

  /// The part of a village's lines that stands on the page, with the number of the first.
  private struct Sheet {
    var village: WorkList.Village
    var lines: ArraySlice<WorkList.Line>
  }

  private var sheets: [Sheet] {
    let first = (page - 1) * Self.linesPerPage
    let wanted = filter.isWhole ? 0..<max(1, count) : first..<(first + Self.linesPerPage)
    var begin = 0
    return list.villages.compactMap { village in
      let own = (begin..<(begin + village.lines.count)).clamped(to: wanted)
      let lines =
        own.isEmpty ? [] : village.lines[(own.lowerBound - begin)..<(own.upperBound - begin)]
      begin += village.lines.count
      return lines.isEmpty ? nil : Sheet(village: village, lines: lines)
    }
  }

  private var dueChip: Any {
    guard let due = filter.due else { return false }
    let chip: Fields = [
      "text": messages.text(due.label), "href": filter.with { $0.due = nil },
    ]
    return chip
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

  private func sheet(_ sheet: Sheet) -> Fields {
    let village = sheet.village
    let overdue = village.lines.count { ($0.item.daysLeft ?? 0) < 0 }
    let summary =
      overdue > 0
      ? "\(VietnameseFormat.number(village.lines.count)) trường hợp, trong đó \(overdue) quá hạn"
      : "\(VietnameseFormat.number(village.lines.count)) trường hợp"
    return [
      "name": name(of: village.name),
      "summary": summary,
      "lines": zip(sheet.lines.indices, sheet.lines).map { index, line in
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
