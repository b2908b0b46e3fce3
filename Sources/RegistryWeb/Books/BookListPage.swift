import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// All volumes, by book; for each book that the office writes the next thing to do.
struct BookListPage {
  let volumes: [BookVolume]
  let years: [BookYear]
  let today: PlainDate
  let mayWrite: Bool
  let messages: MessageCatalogue

  /// The books that the acts of the office write into.
  static let kept: [BookKind] = [
    .birth, .death, .marriage, .recognition, .guardianship, .guardianshipEnd,
    .guardianshipSupervision, .adoption, .changes, .foreignDivorce, .maritalStatus, .extracts,
    .confirmations,
  ]

  private var year: Int { today.year }

  var fields: Fields {
    [
      "year": "\(year)",
      "hasVolumes": !volumes.isEmpty,
      "missing": mayWrite ? missing : [],
      "hasMissing": mayWrite && !missing.isEmpty,
      "opensSeveral": mayWrite && missing.count > 1,
      "openAllText": "Mở \(missing.count) sổ của năm \(year)",
      "rows": volumes.map(row),
      "registers": BookYearsTable(years: years, messages: messages).fields,
      "hasRegisters": !years.isEmpty,
      "mayWrite": mayWrite,
      "closings": mayWrite ? closings : [],
    ]
  }

  /// Years whose last day has come, of which books are still open.
  private var closings: [Fields] {
    let open = Dictionary(grouping: volumes.filter { $0.closedOn == nil }, by: \.year)
    return open.sorted { $0.key < $1.key }.filter { year, _ in
      PlainDate.lastDay(ofYear: year) <= today
    }.map { year, volumes in
      ["href": "/so/khoa?nam=\(year)", "text": "Khóa \(volumes.count) sổ của năm \(year)"]
    }
  }

  /// Books of a year of which no volume is open.
  static func unopened(_ volumes: [BookVolume], year: Int) -> [BookKind] {
    kept.filter { kind in
      !volumes.contains { $0.kind == kind && $0.year == year && $0.closedReason != .full }
    }
  }

  private var missing: [Fields] {
    Self.unopened(volumes, year: year).map { kind in
      [
        "name": messages.text(kind.label),
        "href": "/so/mo/\(kind.rawValue)/\(year)",
      ]
    }
  }

  private func row(_ volume: BookVolume) -> Fields {
    let place = "/so/\(volume.kind.rawValue)/\(volume.year)"
    let isOpen = volume.closedOn == nil
    return [
      "name": "\(messages.text(volume.kind.label)) \(volume.year)",
      "href": place,
      "volume": "\(volume.volume)",
      "code": volume.code,
      "first": VietnameseFormat.number(volume.firstNumber),
      "last": !volume.isEmpty ? VietnameseFormat.number(volume.lastNumber) : "–",
      "next": isOpen ? VietnameseFormat.number(volume.lastNumber + 1) : "–",
      "pagesText":
        "\(VietnameseFormat.number(volume.usedPages))/\(VietnameseFormat.number(volume.pages))",
      "openedOn": VietnameseFormat.date(volume.openedOn),
      "state": isOpen
        ? "Đang ghi" : "Khóa \(volume.closedOn.map { VietnameseFormat.date($0) } ?? "")",
      "stateClass": isOpen ? "good" : "calm",
      "closeHref": Fields.optional(isOpen && mayWrite ? "\(place)/khoa" : nil),
      "statementHref": Fields.optional(isOpen ? nil : "\(place)/\(volume.volume)/bien-ban"),
    ]
  }
}
