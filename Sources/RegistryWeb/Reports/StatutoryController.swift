import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices
import VitalStatistics

/// The statutory tables: filled from the registers, signed and locked, and what changed since.
struct StatutoryController: Sendable {
  let desks: ReportingDesks
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  /// Which table a request is about.
  private struct Choice {
    var code: String
    var kind: TablePeriod.Kind
    var year: Int

    var id: String { "\(code).\(kind.rawValue).\(year)" }
  }

  func addRoutes(to table: inout RouteTable) {
    table.page("/thong-ke/bieu", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      let choice = choice(query["bieu"], query["ky"], query["nam"])
      return try await page(choice, in: context)
    }
    table.form("/thong-ke/bieu", for: .writesRegister) { form, _, context in
      let choice = choice(form["bieu"], form["ky"], form["nam"])
      let account = try context.requireAccount()
      do {
        _ = try await desks.tables.lock(
          code: choice.code, choice.kind, year: choice.year, asOf: nil,
          signer: form.line("nguoiKy"), by: account.id,
          requestKey: "\(account.id):\(try RequestKey.checked(form["requestKey"]))")
        return .redirect(to: Self.address(choice), type: .normal)
      } catch let refusal as TableRefusal {
        return try await page(choice, problem: messages.text(refusal.message), in: context)
      }
    }
    table.page("/thong-ke/bieu/tep/:dang", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      let choice = choice(query["bieu"], query["ky"], query["nam"])
      guard let format = DocumentFormat(rawValue: try context.pathValue("dang")) else {
        throw WebFailure.notFound
      }
      do {
        let made = try await desks.printing.file(
          of: try await document(choice, in: context).document, as: format)
        return Download.file(
          made.bytes, name: "bieu-\(choice.id).\(format.rawValue)", mediaType: format.mediaType)
      } catch is TableRefusal {
        throw WebFailure.notFound
      }
    }
  }

  private func choice(_ code: String?, _ kind: String?, _ year: String?) -> Choice {
    Choice(
      code: code ?? desks.tables.definitions.first?.code ?? "",
      kind: TablePeriod.Kind(rawValue: kind ?? "") ?? .fullYear,
      year: QueryFields.year(year)
        ?? pages.configuration.today().year - 1)
  }

  private static func address(_ choice: Choice, _ path: String = "/thong-ke/bieu") -> String {
    Address.path(
      path, [("bieu", choice.code), ("ky", choice.kind.rawValue), ("nam", "\(choice.year)")])
  }

  /// The table as a document; the look is noted, since its counts are exact.
  private func document(
    _ choice: Choice, in context: OfficeRequestContext
  ) async throws -> (document: AdministrativeDocument, locked: [LockedTable]) {
    let filled = try await desks.tables.fill(
      code: choice.code, choice.kind, year: choice.year, asOf: nil)
    guard let table = desks.tables.definitions.first(where: { $0.code == choice.code }) else {
      throw WebFailure.notFound
    }
    let locked = try await desks.tables.locked(code: choice.code, choice.kind, year: choice.year)
    try await desks.accessLog.note(.sawTable(choice.id, by: context.requireAccount().id))
    let document = StatutoryDocument(
      table: table, filled: filled, communeName: try await desks.tables.communeName(),
      locked: locked.first
    ).document
    return (document, locked)
  }

  private func page(
    _ choice: Choice, problem: String? = nil, in context: OfficeRequestContext
  ) async throws -> Response {
    let account = try context.requireAccount()
    let today = pages.configuration.today().year
    var fields: Fields = [
      "codes": desks.tables.definitions.map { table -> Fields in
        [
          "value": table.code, "label": "\(table.code) · \(table.title)",
          "isCurrent": table.code == choice.code,
        ]
      },
      "kinds": TablePeriod.Kind.allCases.map { kind -> Fields in
        [
          "value": kind.rawValue, "label": StatutoryDocument.name(kind),
          "isCurrent": kind == choice.kind,
        ]
      },
      "years": ((today - 9)...today).reversed().map { year -> Fields in
        ["value": "\(year)", "isCurrent": year == choice.year]
      },
      "files": DocumentFormat.allCases.map { format -> Fields in
        [
          "label": format.rawValue.uppercased(),
          "href": Self.address(choice, "/thong-ke/bieu/tep/\(format.rawValue)"),
        ]
      },
      "code": choice.code, "period": choice.kind.rawValue, "year": "\(choice.year)",
      "mayLock": account.role.writesRegister, "signer": account.fullName,
      "requestKey": SecretText.random(),
    ]
    var text = problem
    do {
      let (document, locked) = try await document(choice, in: context)
      fields = fields.merging(DocumentFields(document: document).fields)
      fields["versions"] = locked.map { version -> Fields in
        [
          "version": "\(version.version)", "lockedOn": VietnameseFormat.date(version.lockedOn),
          "asOf": VietnameseFormat.date(version.asOf), "signer": version.signer,
        ]
      }
      fields["hasVersions"] = !locked.isEmpty
      let changes = try await desks.tables.changes(
        code: choice.code, choice.kind, year: choice.year)
      fields["changes"] = changes.map(Self.change)
      fields["hasChanges"] = !changes.isEmpty
      fields["hasTable"] = true
    } catch let refusal as TableRefusal {
      text = text ?? messages.text(refusal.message)
      for key in ["parts", "versions", "changes"] { fields[key] = [Fields]() }
      for key in ["hasVersions", "hasChanges", "hasTable"] { fields[key] = false }
      fields["kind"] = "Biểu \(choice.code)"
      fields["subject"] = ""
    }
    fields["problem"] = Fields.optional(text)
    return pages.page(
      "reports/statutory", title: "Biểu thống kê", in: context, fields,
      status: text == nil ? .ok : .unprocessableContent)
  }

  private static func change(_ change: ExplainedChange) -> Fields {
    [
      "item": change.item, "before": change.before.map { VietnameseFormat.number($0) } ?? "…",
      "after": change.after.map { VietnameseFormat.number($0) } ?? "…",
      "came": change.came.map { ["entry": $0] as Fields },
      "went": change.went.map { ["entry": $0] as Fields },
    ]
  }
}
