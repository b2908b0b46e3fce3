import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A person's values as the template shows them: a life-line, and what follows from it.
struct PersonPage {
  let view: PersonView
  let messages: MessageCatalogue
  let today: PlainDate

  var fields: Fields {
    [
      "name": view.name.isEmpty ? "(chưa có tên)" : view.name,
      "sex": Fields.optional(messages.sex(view.sex)),
      "birth": Fields.optional(view.birth.map { VietnameseFormat.date($0) }),
      "death": Fields.optional(view.death.map { VietnameseFormat.date($0) }),
      "village": Fields.optional(view.village),
      "identifier": Fields.optional(view.identifier),
      "contradictions": view.contradictions.map {
        ["text": messages.text($0), "code": $0.key] as Fields
      },
      "hasContradictions": !view.contradictions.isEmpty,
      "papers": view.papers.map(paper),
      "hasPapers": !view.papers.isEmpty,
      "statuses": statuses,
      "facts": view.life.facts.map(fact), "hasFacts": !view.life.facts.isEmpty,
      "civilStatus": Fields.optional(status.map { messages.text($0.message) }),
      "statusClass": status?.kind == .contradictory ? Standing.open.rawValue : "",
      "reasons": (status?.reasons ?? []).map(fact), "hasReasons": !(status?.reasons ?? []).isEmpty,
    ]
  }

  /// What follows from the entries today; nil while no entry speaks of the person.
  private var status: CivilStatus? {
    view.life.facts.isEmpty ? nil : view.life.status(on: today)
  }

  /// A fact of the life with the paper that says it.
  private func fact(_ fact: LifeFact) -> Fields {
    let isHere = view.papers.contains { $0.id == fact.paper.id }
    return [
      "day": fact.on.map { VietnameseFormat.date($0) } ?? "không rõ ngày",
      "what": messages.text(fact.message),
      "paper": fact.paper.text.isEmpty
        ? messages.paperKind(fact.paper.kind)
        : "\(messages.paperKind(fact.paper.kind)) số \(fact.paper.text)",
      "issuer": Fields.optional(fact.paper.issuer),
      "paperHref": isHere
        ? "#giay-\(fact.paper.id)" : "/muc/\(QueryText.escaped(fact.paper.id))",
    ]
  }

  private func paper(_ paper: PersonView.Paper) -> Fields {
    let day = paper.eventDate ?? paper.date
    return [
      "id": "giay-\(paper.id)",
      "day": day.map { VietnameseFormat.date($0) } ?? "không rõ ngày",
      "kind": messages.paperKind(paper.kind),
      "entryHref": Fields.optional(
        RegisterKind(rawValue: paper.kind) == nil ? nil : "/muc/\(QueryText.escaped(paper.id))"),
      "role": messages.paperRole(paper.role),
      "reference": Fields.optional(paper.reference),
      "locator": Fields.optional(paper.locator),
      "date": Fields.optional(paper.date.map { VietnameseFormat.date($0) }),
      "issuedBy": Fields.optional(paper.issuedBy),
      "isRevoked": paper.isRevoked,
      "others": paper.others.map { other in
        [
          "role": messages.paperRole(other.role), "name": other.name,
          "href": Fields.optional(other.personID.map { "/nguoi/\(QueryText.escaped($0))" }),
        ] as Fields
      },
      "hasOthers": !paper.others.isEmpty,
      "cells": paper.cells.filter { !$0.text.isEmpty }.map { cell in
        ["label": ColumnLabel.text(cell.column, messages), "value": cell.text] as Fields
      },
      "hasCells": !paper.cells.isEmpty,
    ]
  }

  /// What the papers say about the person's present status; each line names its paper.
  private var statuses: [Fields] {
    var lines = [birthStatus]
    if let entry = paper("death", as: ["deceased"]) {
      lines.append(line("Đã đăng ký khai tử", entry, .settled))
    } else if let notice = paper("deathNotice", as: ["deceased"]) {
      lines.append(line("Có giấy báo tử, chưa đăng ký khai tử", notice, .open))
    }
    let spouses: Set<String> = ["husband", "wife"]
    let marriages = view.papers.filter {
      $0.kind == "marriage" && spouses.contains($0.role) && !$0.isRevoked
    }
    for marriage in marriages { lines.append(line("Đã đăng ký kết hôn", marriage, .settled)) }
    for judgment in view.papers where judgment.kind == "judgment" && spouses.contains(judgment.role)
    {
      lines.append(line("Có bản án, quyết định ly hôn", judgment, .noted))
    }
    return lines
      + view.standings.map { standing in
        [
          "text": messages.text(standing.message),
          "source": Fields.optional(standing.since.map { "từ \(VietnameseFormat.date($0))" }),
          "href": false, "sign": Standing.noted.sign, "standingClass": Standing.noted.rawValue,
        ]
      }
  }

  /// Whether a line says that something is in order, open, or merely known.
  private enum Standing: String {
    case settled = "good"
    case open = "watch"
    case noted = "calm"

    /// The same without colour.
    var sign: String {
      switch self {
      case .settled: "✓"
      case .open: "!"
      case .noted: "·"
      }
    }
  }

  private var birthStatus: Fields {
    if let entry = paper("birth", as: ["child"]) {
      return line("Đã đăng ký khai sinh", entry, .settled)
    }
    if let notice = paper("birthNotice", as: ["child"]) {
      return line("Có giấy chứng sinh, chưa đăng ký khai sinh", notice, .open)
    }
    return [
      "text": "Chưa thấy đăng ký khai sinh trong các sổ đã nhập", "source": false, "href": false,
      "sign": Standing.open.sign, "standingClass": Standing.open.rawValue,
    ]
  }

  private func paper(_ kind: String, as roles: Set<String>) -> PersonView.Paper? {
    view.papers.first { $0.kind == kind && roles.contains($0.role) && !$0.isRevoked }
  }

  private func line(_ text: String, _ paper: PersonView.Paper, _ standing: Standing) -> Fields {
    [
      "text": text,
      "source": Fields.optional(
        paper.reference.isEmpty ? messages.paperKind(paper.kind) : "số \(paper.reference)"),
      "href": "#giay-\(paper.id)",
      "sign": standing.sign,
      "standingClass": standing.rawValue,
    ]
  }
}
