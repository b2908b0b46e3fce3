import CivilRegistration
import Messages
import RegistryServices

/// The inventory as a page: one shelf a row, with its volumes and what does not fit.
struct OldBookInventory {
  let shelves: [OldBookShelf]
  let filter: OldBookFilter
  let isDone: Bool
  let canWrite: Bool
  let messages: MessageCatalogue

  var fields: Fields {
    let shown = shelves.filter(filter.holds)
    let expected = shown.reduce(0) { $0 + $1.expected }
    let digitised = shown.reduce(0) { $0 + $1.digitised }
    return [
      "isDone": isDone,
      "canWrite": canWrite,
      "isEmpty": shown.isEmpty,
      "shelfCount": VietnameseFormat.number(shown.count),
      "volumeCount": VietnameseFormat.number(shown.reduce(0) { $0 + $1.volumes.count }),
      "expected": VietnameseFormat.number(expected),
      "digitised": VietnameseFormat.number(digitised),
      "share": share(digitised, expected),
      "kinds": [chip("Mọi loại sổ", kind: nil)]
        + SourceKind.registers.filter { kind in shelves.contains { $0.kind == kind } }
        .map { chip(messages.text($0.label), kind: $0) },
      "openHref": filter.path(kind: filter.kind, office: filter.office, isOpen: !filter.isOpen),
      "isOpen": filter.isOpen,
      "officeChip": Fields.optional(filter.office),
      "allOffices": filter.path(kind: filter.kind, office: nil, isOpen: filter.isOpen),
      "shelves": shown.map(shelfFields),
    ]
  }

  private func chip(_ label: String, kind: SourceKind?) -> Fields {
    [
      "label": label, "isChosen": filter.kind == kind,
      "href": filter.path(kind: kind, office: filter.office, isOpen: filter.isOpen),
    ]
  }

  private func shelfFields(_ shelf: OldBookShelf) -> Fields {
    [
      "kind": messages.text(shelf.kind.label),
      "office": shelf.office.isEmpty ? "(không rõ nơi đăng ký)" : shelf.office,
      "officeHref": filter.path(kind: filter.kind, office: shelf.office, isOpen: filter.isOpen),
      "year": "\(shelf.year)",
      "volumes": shelf.volumes.map(volumeFields),
      "hasVolumes": !shelf.volumes.isEmpty,
      "expected": VietnameseFormat.number(shelf.expected),
      "digitised": VietnameseFormat.number(shelf.digitised),
      "share": share(shelf.digitised, shelf.expected),
      "findings": findings(shelf).map { ["text": $0] as Fields },
      "add": Address.path(
        "/so-cu/quyen/moi",
        [
          ("loai", shelf.kind.rawValue), ("noi", shelf.office), ("nam", "\(shelf.year)"),
          ("tuSo", shelf.volumes.compactMap(\.numbers?.upperBound).max().map { "\($0 + 1)" }),
        ]),
    ]
  }

  private func volumeFields(_ book: OldBook) -> Fields {
    let numbers = book.numbers.map { "số \($0.lowerBound)–\($0.upperBound)" } ?? "chưa rõ số"
    return [
      "name": book.volume.isEmpty ? "Quyển (không số)" : "Quyển \(book.volume)",
      "numbers": numbers, "location": book.location,
      "condition": messages.text(book.condition.label),
      "conditionClass": book.condition == .good
        ? "good" : book.condition == .lost ? "bad" : "watch",
      "href": "/so-cu/quyen/\(QueryText.escaped(book.id))",
    ]
  }

  private func findings(_ shelf: OldBookShelf) -> [String] {
    var findings: [String] = []
    func add(_ text: String, _ ranges: [ClosedRange<Int>]) {
      guard !ranges.isEmpty else { return }
      let count = ranges.reduce(0) { $0 + $1.count }
      findings.append("\(text) \(VietnameseFormat.number(count)): \(Self.list(ranges))")
    }
    if shelf.volumes.isEmpty {
      findings.append("Chưa kê quyển nào: không biết sổ giấy có đến số mấy")
    }
    add("Thiếu", shelf.missing)
    add("Ghi hai lần", shelf.repeated.map { $0...$0 })
    add("Có trên máy mà không quyển nào chứa", shelf.beyond)
    add("Hai quyển cùng chứa", shelf.overlaps)
    add("Giữa các quyển bỏ trống", shelf.betweenVolumes)
    return findings
  }

  /// Numbers as a person would write them; the first twelve runs.
  private static func list(_ ranges: [ClosedRange<Int>]) -> String {
    let shown = ranges.prefix(12).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
    return shown.joined(separator: ", ") + (ranges.count > 12 ? " …" : "")
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "—" }
    return VietnameseFormat.percent(hundredths: part * 10_000 / whole, goals: [10_000])
  }
}
