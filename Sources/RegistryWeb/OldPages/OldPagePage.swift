import CivilRegistration
import Messages
import RegistryServices

/// One page of an old book, at the step where it stands.
struct OldPagePage {
  let page: OldPage
  let accountID: String
  let messages: MessageCatalogue
  let problem: OldPageRefusal?
  let done: String?

  var title: String {
    "\(messages.text(page.kind.label)) \(page.year), quyển \(page.volume), trang \(page.page)"
  }

  var fields: Fields {
    let base = "/so-cu/trang/\(QueryText.escaped(page.id))"
    let mayType = page.mayType(accountID)
    let agreement = page.agreement
    return [
      "heading": title, "office": page.office,
      "back": "/so-cu/quyen/\(QueryText.escaped(page.bookID))/trang",
      "problem": Fields.optional(problem.map { messages.text($0.message) }),
      "done": Fields.optional(
        done.flatMap {
          messages.holds("oldPageDone.\($0)") ? messages.text("oldPageDone.\($0)") : nil
        }),
      "isTyping": page.state == .typing && mayType,
      "isWaiting": page.state == .typing && !mayType,
      "isComparing": page.state == .comparing, "isSampling": page.state == .sampling,
      "isAccepted": page.state == .accepted,
      "typists": Fields.optional(page.typings.map(\.name).joined(separator: ", ")),
      "acceptedBy": page.acceptedBy,
      "typeAction": "\(base)/chep", "settleAction": "\(base)/doi-chieu",
      "acceptAction": "\(base)/nhan",
      "columns": page.columns.enumerated().map { place, column in
        ["label": label(column), "place": "\(place)"] as Fields
      },
      "grid": mayType ? grid : [],
      "differences": page.differences.enumerated().map(difference),
      "differenceCount": VietnameseFormat.number(page.differences.count),
      "agreement":
        "\(VietnameseFormat.number(agreement.same))/\(VietnameseFormat.number(agreement.all))",
      "sample": page.state == .sampling ? page.sample.map(sampleRow) : [],
      "ages": page.state == .sampling ? ages : [],
      "hasAges": page.state == .sampling && !ages.isEmpty,
    ]
  }

  private func label(_ column: String) -> String { FieldLabel.text(column, messages) }

  private var grid: [Fields] {
    (0..<page.rowCount).map { row in
      [
        "number": "\(row + 1)",
        "cells": page.columns.enumerated().map { place, column in
          [
            "name": "o:\(row):\(place)", "id": "o-\(row)-\(place)",
            "label": "Dòng \(row + 1): \(label(column))",
          ] as Fields
        },
      ]
    }
  }

  private func difference(_ place: Int, _ difference: OldPage.Difference) -> Fields {
    [
      "place": "\(place)", "row": "\(difference.row + 1)",
      "column": label(page.columns[difference.column]),
      "first": difference.first.isEmpty ? "(để trống)" : difference.first,
      "second": difference.second.isEmpty ? "(để trống)" : difference.second,
    ]
  }

  private func sampleRow(_ row: Int) -> Fields {
    [
      "number": "\(row + 1)",
      "cells": page.settled[row].map { ["text": $0] as Fields },
    ]
  }

  /// What the book gives as an age, with the year of birth that will be noted.
  private var ages: [Fields] {
    page.settled.enumerated().flatMap { number, row in
      page.columns.indices.compactMap { column in
        page.ageNote(row: row, column: column).map {
          ["row": "\(number + 1)", "column": label(page.columns[column]), "text": $0] as Fields
        }
      }
    }
  }
}
