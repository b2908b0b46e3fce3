import CivilRegistration
import Messages
import RegistryServices

/// The entries of a book of a year.
struct BookPage {
  let kind: BookKind
  let year: Int
  let lines: BookLines
  let volumes: [BookVolume]
  let mayWrite: Bool
  let messages: MessageCatalogue

  var title: String { "\(messages.text(kind.label)) năm \(year)" }

  var fields: Fields {
    let open = volumes.first { $0.closedOn == nil }
    let pager = Pager(page: lines.page, pageCount: lines.pageCount) { page in
      Address.path("/so/\(kind.rawValue)/\(year)", [("trang", page > 1 ? "\(page)" : nil)])
    }
    return [
      "heading": title,
      "total": VietnameseFormat.number(lines.total),
      "isEmpty": lines.lines.isEmpty,
      "standing": Fields.optional(
        open.map {
          "Quyển \($0.volume) (\($0.code)) đang ghi, số tiếp theo \($0.lastNumber + 1)"
        }),
      "notOpen": open == nil,
      "previousHref": "/so/\(kind.rawValue)/\(year - 1)", "previousYear": "\(year - 1)",
      "nextHref": "/so/\(kind.rawValue)/\(year + 1)", "nextYear": "\(year + 1)",
      "rows": lines.lines.map { line in
        [
          "href": line.paperID.isEmpty
            ? "/muc/\(QueryText.escaped(line.entryID))"
            : "/giay-da-cap/\(QueryText.escaped(line.paperID))",
          "reference": line.reference.isEmpty ? "(không số)" : line.reference,
          "names": line.names.isEmpty ? "(chưa có tên)" : line.names,
          "eventOn": line.eventOn.map { VietnameseFormat.date($0) } ?? "",
          "registeredOn": line.registeredOn.map { VietnameseFormat.date($0) } ?? "",
          "page": line.page,
          "tag": Fields.optional(line.isAmended ? "có ghi chú" : nil),
          "source": !line.paperID.isEmpty
            ? "cấp tại đây" : line.isWrittenHere ? "đăng ký tại đây" : "từ tệp",
        ] as Fields
      },
      "pager": pager.fields,
      "volumes": volumes.sorted { $0.volume < $1.volume }.map(printing),
      "hasVolumes": !volumes.isEmpty,
    ]
  }

  /// What of a volume can be printed.
  private func printing(_ volume: BookVolume) -> Fields {
    let place = "/so/\(kind.rawValue)/\(year)/\(volume.volume)/in"
    let isPrinted = !volume.isEmpty
    return [
      "name": "Quyển \(volume.volume) (\(volume.code))",
      "coverHref": "\(place)/\(VolumePaper.Part.cover.rawValue)",
      "openingHref": "\(place)/\(VolumePaper.Part.opening.rawValue)",
      "pagesHref": Fields.optional(
        isPrinted ? "\(place)/\(VolumePaper.Part.pages.rawValue)" : nil),
      "closingHref": Fields.optional(
        volume.closedOn == nil ? nil : "\(place)/\(VolumePaper.Part.closing.rawValue)"),
    ]
  }
}
