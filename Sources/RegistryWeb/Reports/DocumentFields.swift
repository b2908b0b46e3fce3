import Messages
import RegistryServices

/// A document as a page shows it: headings, paragraphs, tables, and charts as SVG.
struct DocumentFields {
  let document: AdministrativeDocument

  var fields: Fields {
    ["kind": document.kind, "subject": document.subject, "parts": parts]
  }

  private var parts: [Fields] {
    document.body.enumerated().map { place, part in
      var fields: Fields = [
        "heading": false, "text": false, "points": false, "table": false, "chart": false,
      ]
      switch part {
      case .heading(let text, _): fields["heading"] = text
      case .paragraph(let text): fields["text"] = text
      case .list(let points): fields["points"] = ["items": points.map { ["text": $0] as Fields }]
      case .table(let table): fields["table"] = Self.table(table, id: "bang-\(place)")
      case .chart(let chart): fields["chart"] = Self.chart(chart)
      }
      return fields
    }
  }

  private static func table(_ table: AdministrativeTable, id: String) -> Fields {
    [
      "id": id, "title": table.title, "hasTitle": !table.title.isEmpty,
      "head": table.head.map { row in
        ["cells": row.map { cell($0, "") }] as Fields
      },
      "rows": table.rows.map { row in
        [
          "first": row.first?.text ?? "",
          "firstClass": table.columns.first?.alignment == .left ? "" : "number",
          "isTotal": row.first?.isBold ?? false,
          "cells": row.enumerated().dropFirst().map { place, given in
            let alignment =
              table.columns.indices.contains(place) ? table.columns[place].alignment : .left
            return cell(given, alignment == .left ? "" : "number")
          },
        ] as Fields
      },
      "note": Fields.optional(table.note.isEmpty ? nil : table.note),
    ]
  }

  private static func cell(_ cell: AdministrativeCell, _ kind: String) -> Fields {
    [
      "text": cell.text, "class": kind, "columns": "\(cell.columnSpan)", "rows": "\(cell.rowSpan)",
    ]
  }

  private static func chart(_ chart: AdministrativeChart) -> Fields {
    let plan = ChartPlan(chart)
    return [
      "title": chart.title, "width": number(plan.width), "height": number(plan.height),
      "left": number(plan.left), "right": number(plan.right),
      "tickX": number(plan.left - 2),
      "ticks": plan.ticks.map { tick -> Fields in
        ["y": number(tick.y), "textY": number(tick.y + 1.2), "label": "\(tick.value)"]
      },
      "bars": plan.bars.map { bar -> Fields in
        [
          "series": "\(bar.series)", "x": number(bar.x), "y": number(bar.y),
          "width": number(bar.width), "height": number(bar.height),
        ]
      },
      "runs": plan.runs.map { run -> Fields in
        [
          "series": "\(run.series)",
          "points": run.points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " "),
          "dots": run.points.map { point -> Fields in
            ["x": number(point.x), "y": number(point.y)]
          },
        ]
      },
      "labels": plan.labels.map { label($0) },
      "legend": plan.legend.enumerated().map { series, name -> Fields in
        label(name).merging([
          "series": "\(series)", "boxY": number(name.y - 2.4), "textX": number(name.x + 4),
        ])
      },
    ]
  }

  private static func label(_ label: ChartPlan.Label) -> Fields {
    ["text": label.text, "x": number(label.x), "y": number(label.y)]
  }

  /// Hundredths of a millimetre are finer than any screen.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths % 100)
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
