import Messages
import RegistryServices

/// A comparison with the Ministry's export: the classes, and the entries of one of them.
struct ReconciliationPage {
  let made: ReconciliationSummary
  let chosen: ExchangeDifference
  let rows: ExchangeRowPage
  /// How many were just decided; nil when nothing was.
  let decided: Int?
  let messages: MessageCatalogue

  private var path: String { "/trao-doi/doi-soat/\(QueryText.escaped(made.id))" }

  var fields: Fields {
    let open = made.counts.first { $0.difference == chosen }?.open ?? 0
    let pager = Pager(page: rows.page, pageCount: rows.pageCount) { page in
      Address.path(path, [("lop", chosen.rawValue), ("trang", page > 1 ? "\(page)" : nil)])
    }
    return [
      "file": made.fileName,
      "kind": messages.text(made.kind.label),
      "madeBy": made.madeBy,
      "madeAt": VietnameseFormat.moment(made.madeAt),
      "classes": made.counts.map { count in
        [
          "href": Address.path(path, [("lop", count.difference.rawValue)]),
          "label": messages.text(count.difference.label),
          "all": VietnameseFormat.number(count.all),
          "open": VietnameseFormat.number(count.open), "isOpen": count.open > 0,
          "isChosen": count.difference == chosen,
        ] as Fields
      },
      "title": messages.text(chosen.label),
      "explanation": messages.text(chosen.explanation),
      "total": VietnameseFormat.number(rows.total),
      "open": VietnameseFormat.number(open),
      "isOpen": open > 0,
      "decided": Fields.optional(decided.map { VietnameseFormat.number($0) }),
      "action": "\(path)/\(chosen.rawValue)",
      "choices": chosen.choices.enumerated().map { place, choice in
        [
          "value": choice.rawValue, "label": messages.text(choice.label), "isFirst": place == 0,
        ] as Fields
      },
      "requestKey": SecretText.random(),
      "rows": rows.rows.map(rowFields),
      "hasColumns": rows.rows.contains { !$0.columns.isEmpty },
      "pager": pager.fields,
    ]
  }

  private func rowFields(_ row: ExchangeRow) -> Fields {
    [
      "place": "\(row.place)",
      "reference": row.reference.isEmpty ? "(không số)" : row.reference,
      "name": row.name.isEmpty ? "(chưa có tên)" : row.name,
      "href": Fields.optional(row.entryID.map { "/trao-doi/muc/\(QueryText.escaped($0))" }),
      "columns": row.columns.map { column in
        [
          "label": ColumnLabel.text(column.name, messages), "ours": column.ours,
          "theirs": column.theirs, "isForm": column.change == .form,
        ] as Fields
      },
      "choice": Fields.optional(row.choice.map { messages.text($0.label) }),
      "isOpen": row.choice == nil,
    ]
  }
}
