import CivilDate
import Messages
import RegistryServices

/// The cockpit's values as its template shows them.
struct CockpitPage {
  let view: CockpitView
  /// Whether nobody chose another day.
  let isToday: Bool
  let role: Role
  let messages: MessageCatalogue

  var fields: Fields {
    return [
      "communeName": view.communeName,
      "asOf": VietnameseFormat.date(view.asOf),
      "isToday": isToday,
      "groups": groups,
      "urgent": urgent,
      "hasUrgent": !urgent.isEmpty,
      "lastAct": lastAct,
      "isEmpty": view.lastAct == nil,
      "mayImport": role.writesRegister,
    ]
  }

  private var groups: [Fields] {
    TargetTile.Group.allCases.compactMap { group in
      let tiles = view.tiles.filter { $0.group == group }
      guard !tiles.isEmpty else { return nil }
      return [
        "label": messages.text(group.label),
        "id": "nhom-\(group.rawValue)",
        "tiles": tiles.map { tile in
          TileLine(
            tile: tile, asOf: view.asOf, isToday: isToday, readsPeople: role.readsPeople,
            messages: messages
          ).fields
        },
      ]
    }
  }

  /// What cannot wait, each line a link to the list that names it.
  private var urgent: [Fields] {
    view.urgent.filter { $0.count > 0 }.map { line in
      let path = address(of: line.matter)
      return [
        "text": messages.text(line.matter.sentence(count: line.count)),
        "href": Fields.optional(path),
      ]
    }
  }

  private func address(of matter: CockpitView.Urgent.Matter) -> String? {
    let day = isToday ? nil : Address.day(view.asOf)
    switch matter {
    case .birthsNearDeadline: return workList(.births, .near, day)
    case .birthsOverdue: return workList(.births, .overdue, day)
    case .deathsNearDeadline: return workList(.deaths, .near, day)
    case .deathsOverdue: return workList(.deaths, .overdue, day)
    case .judgmentsNotNoted:
      guard role.readsPeople else { return nil }
      return Address.path(
        "/chi-tieu/divorce_recorded",
        [("trangThai", CaseState.overdue.rawValue), ("ngay", day)])
    case .matchesToDecide: return role.writesRegister ? "/doi-chieu" : nil
    case .rowsToCorrect: return role.writesRegister ? "/dong-can-sua" : nil
    }
  }

  /// The list that has as many cases as the line says.
  private func workList(
    _ matter: WorkList.Matter, _ due: WorkList.Due, _ day: String?
  ) -> String? {
    guard role.readsPeople else { return nil }
    return Address.path(
      "/con-thieu", [("viec", matter.rawValue), ("han", due.rawValue), ("ngay", day)])
  }

  private var lastAct: Any {
    guard let act = view.lastAct else { return false }
    let number = VietnameseFormat.number(act.sequence)
    return "bút toán thứ \(number), lúc \(VietnameseFormat.moment(act.recordedAt))"
  }
}
