import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// The officer's landing page.
struct DeskPage {
  let list: DossierList
  let filter: DossierFilter
  /// The latest forms that are not finished, at most `mostDrafts`.
  let drafts: DraftLines
  let draftCount: Int
  /// A draft that was just thrown away, to be taken back.
  let thrown: String?
  let openBooks: [BookVolume]
  let role: Role
  let today: PlainDate
  let time: ClockTime
  let messages: MessageCatalogue

  /// So many stand on the desk itself; the others on a page of their own.
  static let mostDrafts = 12

  var fields: Fields {
    [
      "today": today.withWeekday,
      "queues": DossierQueue.allCases.map(queue),
      "rows": list.lines.map {
        DossierRow(
          line: $0, today: today, time: time, messages: messages, role: role,
          workingDaysLeft: list.workingDaysLeft[$0.id]
        ).fields
      },
      "isEmpty": list.lines.isEmpty, "total": VietnameseFormat.number(list.total),
      "emptyText": emptyText,
      "owners": owners, "acts": acts,
      "pager": Pager(page: list.page, pageCount: list.pageCount) { page in
        address(filter.queue, page: page)
      }.fields,
      "drafts": drafts.fields, "hasDrafts": draftCount > 0,
      "draftCount": VietnameseFormat.number(draftCount),
      "hasMoreDrafts": draftCount > Self.mostDrafts,
      "thrownAction": Fields.optional(thrown.map { "/to-khai/\(QueryText.escaped($0))/hoan-tac" }),
      "begin": Self.families.map { family in
        [
          "family": messages.text(family.label),
          "acts": ActProcedure.all.filter { $0.family == family && role.sees($0.name) }.map { act in
            [
              "href": "/ho-so/moi/\(act.name.rawValue)", "value": act.name.rawValue,
              "label": messages.text(act.name.label), "isUsual": act.name == .birth,
            ] as Fields
          },
        ] as Fields
      },
      "mayWrite": role.writesRegister,
      "books": bookLines, "hasBooks": !bookLines.isEmpty,
      "booksMissing": role.writesRegister && booksMissing,
    ]
  }

  /// What most people come for first.
  private static let families: [ActFamily] = [.issued, .registered, .noted, .abroad]

  private func queue(_ queue: DossierQueue) -> Fields {
    [
      "label": messages.text(queue.label),
      "count": VietnameseFormat.number(list.counts[queue] ?? 0),
      "href": address(queue, page: 1), "isChosen": queue == filter.queue,
      "isUrgent": queue == .due && (list.counts[queue] ?? 0) > 0,
    ]
  }

  private var emptyText: String {
    filter.queue == .open
      ? "Không có hồ sơ nào đang chờ giải quyết." : "Không có hồ sơ nào trong mục này."
  }

  private func address(_ queue: DossierQueue, page: Int) -> String {
    Address.path(
      "/viec-hom-nay",
      [
        ("hang", queue == .open ? nil : queue.rawValue),
        ("cua", filter.assigneeID == nil ? nil : "toi"), ("viec", filter.act),
        ("trang", page > 1 ? "\(page)" : nil),
      ])
  }

  private var owners: [Fields] {
    let queue = filter.queue == .open ? nil : filter.queue.rawValue
    return [("Tất cả", nil), ("Của tôi", "toi")].map { label, value in
      [
        "label": label,
        "href": Address.path(
          "/viec-hom-nay", [("hang", queue), ("cua", value), ("viec", filter.act)]),
        "isChosen": (value == nil) == (filter.assigneeID == nil),
      ]
    }
  }

  private var acts: [Fields] {
    ActProcedure.all.filter { role.sees($0.name) }.map { act in
      [
        "value": act.name.rawValue, "label": messages.text(act.name.label),
        "isChosen": filter.act == act.name.rawValue,
      ]
    }
  }

  private var bookLines: [Fields] {
    openBooks.filter { $0.year == today.year }.sorted {
      BookKind.deskOrder($0.kind) < BookKind.deskOrder($1.kind)
    }.map { volume in
      [
        "name": messages.text(volume.kind.label), "next": next(of: volume),
        "href": "/so/\(volume.kind.rawValue)/\(volume.year)",
      ]
    }
  }

  /// As the book writes it: `07/2026`.
  private func next(of volume: BookVolume) -> String {
    NumberInBook(
      book: volume.kind, year: volume.year, number: volume.lastNumber + 1, volume: volume.volume,
      page: 1
    ).text
  }

  private var booksMissing: Bool {
    [BookKind.birth, .death, .marriage].contains { kind in
      !openBooks.contains { $0.kind == kind && $0.year == today.year }
    }
  }
}

extension BookKind {
  /// Births, deaths and marriages first, as the law and every day name them; the others as they stand.
  fileprivate static func deskOrder(_ kind: BookKind) -> Int {
    let first: [BookKind] = [.birth, .death, .marriage]
    return first.firstIndex(of: kind) ?? first.count + (allCases.firstIndex(of: kind) ?? 0)
  }
}
