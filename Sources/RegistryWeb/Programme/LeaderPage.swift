import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// The leader's page: four short lists that fit one sheet of paper.
struct LeaderPage {
  let plan: PlanView
  let cockpit: CockpitView
  let documents: [DocumentLine]
  let difficulties: [RecordLine]
  let credentials: [RecordLine]
  let drafts: [RecordLine]
  /// Who reads it: a line leads on where that role may go, and says what waits where not.
  let role: Role
  let messages: MessageCatalogue

  /// Days ahead that "due" looks.
  private static let ahead = 30

  /// So many lines of a list fit the sheet; the style sheet leaves out the others when it is printed.
  private static let printed = 10

  private var today: PlainDate { plan.asOf }

  /// What is said on paper of the lines that it has no room for.
  private static func rest(_ count: Int) -> Any {
    Fields.optional(
      count > printed ? "và \(VietnameseFormat.number(count - printed)) mục nữa, xem trên máy" : nil
    )
  }

  var fields: Fields {
    let late = plan.instances.filter { $0.standing(on: today) == .overdue }
    let due = plan.due(by: today.adding(days: Self.ahead)).filter {
      $0.standing(on: today) != .overdue
    }
    return [
      "communeName": cockpit.communeName, "asOf": VietnameseFormat.date(today),
      "late": lines(late), "lateCount": VietnameseFormat.number(late.count),
      "isNothingLate": late.isEmpty,
      "due": lines(due), "dueCount": VietnameseFormat.number(due.count),
      "isNothingDue": due.isEmpty,
      "risks": risks, "riskCount": VietnameseFormat.number(risks.count), "isNoRisk": risks.isEmpty,
      "waiting": waiting, "waitingCount": VietnameseFormat.number(waiting.count),
      "isNothingWaiting": waiting.isEmpty,
      "lateRest": Self.rest(late.count), "dueRest": Self.rest(due.count),
      "riskRest": Self.rest(risks.count), "waitingRest": Self.rest(waiting.count),
    ]
  }

  private func lines(_ instances: [ItemInstance]) -> [Fields] {
    instances.sorted { ($0.due?.day.dayNumber ?? .max) < ($1.due?.day.dayNumber ?? .max) }.map {
      InstanceLine(instance: $0, programme: plan.programme, asOf: today, messages: messages).fields
    }
  }

  /// Targets with a figure below the next goal, the widest gap first.
  private var risks: [Fields] {
    let behind = plan.targets.filter { tile in
      guard let value = tile.hundredths, let goal = TargetPage.goal(of: tile, on: today) else {
        return false
      }
      return value < goal.hundredths
    }
    let ordered = behind.sorted { TargetPage.distance($0, today) > TargetPage.distance($1, today) }
    return ordered.map { tile in
      let page = TargetPage(view: plan, tile: tile, messages: messages)
      return [
        "name": tile.name, "href": TargetPage.path(tile), "value": page.value, "gap": page.gap,
      ]
    }
  }

  /// What only a person can settle, each with its page.
  private var waiting: [Fields] {
    var lines: [(String, String?)] = []
    for urgent in cockpit.urgent
    where urgent.count > 0 && [.matchesToDecide, .rowsToCorrect].contains(urgent.matter) {
      let path = urgent.matter == .matchesToDecide ? "/doi-chieu" : "/dong-can-sua"
      lines.append(
        (
          messages.text(urgent.matter.sentence(count: urgent.count)),
          role.writesRegister ? path : nil
        ))
    }
    for line in documents where !line.isFinal {
      lines.append(("Dự thảo chờ ban hành: \(line.document.subject)", "/van-ban/\(line.id)"))
    }
    let open = difficulties.count { Difficulty($0.values).state == .open }
    if open > 0 {
      lines.append(("\(open) khó khăn, vướng mắc chưa có hướng xử lý", "/ke-hoach/so/difficulty"))
    }
    for line in credentials {
      let remark = RecordRemark(line: line, today: today, messages: messages)
      if let text = remark.text {
        lines.append(
          (
            "\(Credential(line.values).holder): \(Credential(line.values).title) – \(text)",
            "/ke-hoach/so/credential"
          ))
      }
    }
    for line in drafts where !DraftComment(line.values).isAnswered {
      lines.append(("Dự thảo cần góp ý: \(line.title)", "/ke-hoach/so/draft-comment/\(line.id)"))
    }
    return lines.map { ["text": $0.0, "href": Fields.optional($0.1)] }
  }
}
