import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// The plan's values as its template shows them: one layout at a time.
struct PlanPage {
  let view: PlanView
  let address: PlanAddress
  let messages: MessageCatalogue

  private var programme: Programme { view.programme }

  var fields: Fields {
    [
      "programmeTitle": programme.title,
      "planPaper": planPaper,
      "isAdopted": view.isAdopted,
      "asOf": VietnameseFormat.date(view.asOf),
      "layouts": layouts,
      "years": years,
      "chosenYear": "\(address.year)",
      "counts": counts,
      "isTable": address.layout == .table,
      "isYear": address.layout == .year,
      "isAgency": address.layout == .agency,
      "isBoard": address.layout == .board,
      "sections": address.layout == .table ? sections : [],
      "months": address.layout == .year ? months : [],
      "agencies": address.layout == .agency ? agencies : [],
      "columns": address.layout == .board ? columns : [],
      "targetCount": VietnameseFormat.number(programme.targets.count),
    ]
  }

  /// What the annex says of its own paper; an empty number is said to be empty.
  private var planPaper: String {
    let plan = programme.plan
    let number = plan.number.isEmpty ? "số: chưa ghi" : "số \(plan.number)"
    let date = plan.date.map { ", ban hành \(VietnameseFormat.date($0))" } ?? ", chưa có ngày"
    return "\(plan.issuedBy), \(number)\(date)"
  }

  private var layouts: [Fields] {
    PlanAddress.Layout.allCases.map { layout in
      [
        "label": messages.text("planLayout.\(layout.rawValue)"),
        "href": address.path(layout: layout), "isChosen": layout == address.layout,
      ]
    }
  }

  private var years: [Fields] {
    programme.period.map { year in
      ["label": "\(year)", "href": address.path(year: year), "isChosen": year == address.year]
    }
  }

  /// The instances of the chosen year, and those to which no year was given.
  private var ofYear: [ItemInstance] {
    view.instances.filter { $0.key.year == address.year || $0.key.year == nil }
  }

  private var counts: [Fields] {
    InstanceStanding.allCases.map { standing in
      let count = ofYear.count { $0.standing(on: view.asOf) == standing }
      return [
        "label": messages.text(standing.label), "count": VietnameseFormat.number(count),
      ]
    }
  }

  private func line(_ instance: ItemInstance) -> Fields {
    InstanceLine(instance: instance, programme: programme, asOf: view.asOf, messages: messages)
      .fields
  }

  private var sections: [Fields] {
    programme.sections.map { section in
      [
        "id": section.id, "title": section.title,
        "rows": section.items.map(row),
      ]
    }
  }

  /// A row of the annex: its own words, and the state of each year.
  private func row(_ item: ProgrammeItem) -> Fields {
    let number = item.id.split(separator: ".").last.map(String.init) ?? item.id
    let shown = view.instances(of: item.id).filter {
      $0.key.year == nil || $0.key.year == address.year
        || !$0.item.schedule.years(in: programme.period).contains(address.year)
    }
    return [
      "number": number, "content": item.content, "isHeading": item.isHeading,
      "lead": lead(of: item), "hasNoLead": item.lead == nil && !item.isHeading,
      "participants": item.participants.map { code in
        ["name": programme.findAgency(code)?.name ?? code] as Fields
      },
      "results": item.results.map { ["text": $0] as Fields },
      "hasTargets": !item.targets.isEmpty,
      "targetCount": "\(item.targets.count)",
      "time": item.time.isEmpty ? messages.text("dueDate.none") : item.time,
      "hasNoTime": item.time.isEmpty && !item.isHeading,
      "instances": shown.map(line),
    ]
  }

  private func lead(of item: ProgrammeItem) -> String {
    guard let code = item.lead else {
      return item.isHeading ? "" : messages.text("programme.noLead")
    }
    return programme.findAgency(code)?.name ?? code
  }

  /// The chosen year month by month; what has no day stands last.
  private var months: [Fields] {
    let dated = Dictionary(grouping: ofYear) { instance -> Int in
      guard let day = instance.due?.day else { return 99 }
      return day.year < address.year ? 0 : day.year > address.year ? 13 : day.components.month
    }
    return dated.keys.sorted().map { month in
      let title =
        switch month {
        case 0: "Trước năm \(address.year)"
        case 13: "Sau năm \(address.year)"
        case 99: messages.text("dueDate.none")
        default: "Tháng \(month)"
        }
      let lines = (dated[month] ?? []).sorted {
        ($0.due?.day.dayNumber ?? .max) < ($1.due?.day.dayNumber ?? .max)
      }
      return ["title": title, "lines": lines.map(line)]
    }
  }

  private var agencies: [Fields] {
    let groups = Dictionary(grouping: ofYear) { $0.item.lead ?? "" }
    let codes = programme.agencies.map(\.code).filter { code in
      groups[code] != nil || ofYear.contains { $0.item.participants.contains(code) }
    }
    let all = groups[""] == nil ? codes : codes + [""]
    return all.map { code in
      let lines = groups[code] ?? []
      let taking = ofYear.filter { $0.item.participants.contains(code) }
      return [
        "title": code.isEmpty
          ? messages.text("programme.noLead") : programme.findAgency(code)?.name ?? code,
        "lines": lines.map(line), "isLeading": !lines.isEmpty,
        "taking": taking.map(line), "isTaking": !taking.isEmpty,
      ]
    }
  }

  private var columns: [Fields] {
    let order: [InstanceStanding] = [.overdue, .notStarted, .underWay, .done, .nothingArose]
    return order.map { standing in
      let lines = ofYear.filter { $0.standing(on: view.asOf) == standing }
      return [
        "title": messages.text(standing.label), "count": VietnameseFormat.number(lines.count),
        "lines": lines.map(line), "isEmpty": lines.isEmpty,
      ]
    }
  }
}
