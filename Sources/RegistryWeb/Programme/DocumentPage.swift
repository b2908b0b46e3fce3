import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// A document as it goes out, on a page that prints on A4 as its files do.
struct DocumentPage {
  let line: DocumentLine
  let versions: [DocumentLine]
  let messages: MessageCatalogue

  private var document: ProgrammeDocument { line.document }
  private var isLast: Bool { versions.allSatisfy { $0.version <= line.version } }

  private var hasTables: Bool {
    !document.annex.isEmpty
      || document.blocks.contains { if case .table = $0 { true } else { false } }
  }

  var fields: Fields {
    let head = document.head
    let base = "/van-ban/\(QueryText.escaped(line.id))"
    return [
      "heading": messages.text(document.kind.label),
      "isFinal": line.isFinal, "version": "\(line.version)",
      "editHref": Fields.optional(line.isFinal || !isLast ? nil : base),
      "isOld": !isLast, "lastHref": "\(base)/xem",
      "files": DocumentFormat.allCases.filter { $0 != .xlsx || hasTables }.map { format in
        [
          "href": "\(base)/ban/\(line.version)/\(format.rawValue)",
          "label": messages.text("documentFormat.\(format.rawValue)"),
        ] as Fields
      },
      "superior": Fields.optional(head.superior), "agency": head.agency,
      "number": head.numberLine(sign: document.kind.sign), "placeAndDate": head.placeAndDate,
      "typeName": document.kind.typeName.uppercased(), "subject": document.subject,
      "parts": document.blocks.map(Self.part),
      "signerTitles": head.signerTitles.map { ["text": $0] as Fields },
      "signerName": head.signerName,
      "recipients": head.recipients.map { ["text": $0] as Fields },
      "annex": document.annex.map { ["table": Self.table($0)] as Fields },
      "hasAnnex": !document.annex.isEmpty,
      "versions": versions.map { version in
        Self.line(version, messages).merging([
          "versionHref": "\(base)/xem/\(version.version)",
          "isShown": version.version == line.version,
        ])
      },
    ]
  }

  private static func part(_ block: ProgrammeDocument.Block) -> Fields {
    let none: Fields = ["heading": false, "text": false, "table": false]
    switch block {
    case .heading(let text): return none.merging(["heading": text])
    case .paragraph(let text): return none.merging(["text": Fields.optional(text)])
    case .table(let table): return none.merging(["table": Self.table(table)])
    }
  }

  static func table(_ table: ProgrammeDocument.Table) -> Fields {
    [
      "caption": table.title, "columns": table.columns.map { ["text": $0] as Fields },
      "rows": table.rows.map { cells in
        ["cells": cells.map { ["text": $0] as Fields }] as Fields
      },
      "note": Fields.optional(table.note),
    ]
  }

  static func line(_ line: DocumentLine, _ messages: MessageCatalogue) -> Fields {
    let number = line.document.head.number
    return [
      "href": "/van-ban/\(QueryText.escaped(line.id))",
      "kind": messages.text(line.document.kind.label), "subject": line.document.subject,
      "year": "\(line.document.year)", "version": "\(line.version)",
      "state": line.isFinal ? "Đã ban hành" : "Dự thảo",
      "stateClass": line.isFinal ? "good" : "watch",
      "number": number.isEmpty ? "" : line.document.head.numberLine(sign: line.document.kind.sign),
      "asOf": VietnameseFormat.date(line.document.asOf),
      "author": line.author, "moment": VietnameseFormat.moment(line.recordedAt),
    ]
  }
}
