import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// A book's lines as its template shows them.
struct RecordListPage {
  let kind: RecordKind
  let lines: [RecordLine]
  let withStruckOut: Bool
  let today: PlainDate
  let messages: MessageCatalogue
  let hasSpreadsheet: Bool
  /// What campaigns of the year did, a sentence each; empty for other books.
  var effects: [String] = []

  /// As many fields as fit a line of a table; the form has them all.
  private var shown: [RecordField] {
    Array(
      kind.form.fields.filter { field in
        if case .text = field.form { return field.name == kind.form.fields.first?.name }
        return true
      }.prefix(7))
  }

  var fields: Fields {
    [
      "heading": messages.text(kind.bookLabel),
      "section": messages.text("recordSection.\(kind.section)"),
      "newHref": "\(RecordController.path(kind))/\(RecordController.newID)",
      "newLabel": messages.text(kind.label),
      "columns": shown.dropFirst().map {
        ["label": messages.text("recordField.\($0.name)")] as Fields
      },
      "firstColumn": shown.first.map { messages.text("recordField.\($0.name)") } ?? "",
      "rows": lines.map(row),
      "isEmpty": lines.isEmpty,
      "effects": effects.map { ["text": $0] as Fields }, "hasEffects": !effects.isEmpty,
      "total": VietnameseFormat.number(lines.count),
      "allHref": "\(RecordController.path(kind))?ca=het",
      "withStruckOut": withStruckOut, "isLaw": kind == .legalDocument,
      "csvHref": "\(RecordController.path(kind))/tai-ve/csv",
      "xlsxHref": Fields.optional(
        hasSpreadsheet ? "\(RecordController.path(kind))/tai-ve/xlsx" : nil),
    ]
  }

  /// The same with every field, for a download.
  var table: ReaderTable {
    ReaderTable(
      name: kind.rawValue,
      columns: kind.form.fields.map { messages.text("recordField.\($0.name)") },
      rows: lines.map { line in kind.form.fields.map { text(line, $0) } })
  }

  private func row(_ line: RecordLine) -> Fields {
    let remark = RecordRemark(line: line, today: today, messages: messages)
    return [
      "title": shown.first.map { String(text(line, $0).prefix(200)) } ?? "",
      "href": kind == .legalDocument && !line.isStruckOut
        ? LawRegisterController.path(line.values["number"])
        : "\(RecordController.path(kind))/\(QueryText.escaped(line.id))",
      "cells": shown.dropFirst().map { ["text": text(line, $0)] as Fields },
      "remark": Fields.optional(remark.text), "remarkClass": remark.className,
      "isStruckOut": line.isStruckOut,
      "author": line.isShipped
        ? messages.text("record.shipped")
        : "\(line.author), \(VietnameseFormat.moment(line.recordedAt))",
    ]
  }

  private func text(_ line: RecordLine, _ field: RecordField) -> String {
    let value = line.values[field.name]
    guard !value.isEmpty else { return "" }
    switch field.form {
    case .choice: return messages.text("recordChoice.\(field.name).\(value)")
    case .day: return RecordForm.shown(value, field.form)
    case .number, .money: return Int(value).map(VietnameseFormat.number) ?? value
    case .line, .text: return value
    }
  }
}
