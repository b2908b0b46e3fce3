import CivilDate
import CivilRegistration
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
    /// A signed version; nil for the figures of today.
    var version: Int?

    var id: String {
      "\(code).\(kind.rawValue).\(year)" + (version.map { ".\($0)" } ?? "")
    }
  }

  func addRoutes(to table: inout RouteTable) {
    table.page("/thong-ke/bieu", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      let choice = choice(query["bieu"], query["ky"], query["nam"], query["lan"])
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
      let choice = choice(query["bieu"], query["ky"], query["nam"], query["lan"])
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

  private func choice(
    _ code: String?, _ kind: String?, _ year: String?, _ version: String? = nil
  ) -> Choice {
    Choice(
      code: code ?? desks.tables.definitions.first?.code ?? "",
      kind: TablePeriod.Kind(rawValue: kind ?? "") ?? .fullYear,
      year: QueryFields.year(year)
        ?? pages.configuration.today().year - 1, version: version.flatMap { Int($0) })
  }

  private static func address(_ choice: Choice, _ path: String = "/thong-ke/bieu") -> String {
    Address.path(
      path,
      [
        ("bieu", choice.code), ("ky", choice.kind.rawValue), ("nam", "\(choice.year)"),
        ("lan", choice.version.map { "\($0)" }),
      ])
  }

  /// The table as a document; the look is noted, since its counts are exact.
  private func document(
    _ choice: Choice, in context: OfficeRequestContext
  ) async throws -> (document: AdministrativeDocument, locked: [LockedTable]) {
    let now = try await desks.tables.fill(
      code: choice.code, choice.kind, year: choice.year, asOf: nil)
    guard let table = desks.tables.definitions.first(where: { $0.code == choice.code }) else {
      throw WebFailure.notFound
    }
    let locked = try await desks.tables.locked(code: choice.code, choice.kind, year: choice.year)
    var (filled, signed) = (now, locked.first)
    if let version = choice.version {
      // What was signed is read and printed as it was signed, whatever was changed since.
      guard let chosen = locked.first(where: { $0.version == version }),
        let then = FilledTable(
          signed: chosen.cells, table, choice.kind, year: choice.year, asOf: chosen.asOf)
      else { throw WebFailure.notFound }
      (filled, signed) = (then, chosen)
    }
    try await desks.accessLog.note(.sawTable(choice.id, by: context.requireAccount().id))
    let document = StatutoryDocument(
      table: table, filled: filled, communeName: try await desks.tables.communeName(),
      locked: signed
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
      "mayLock": account.role.writesRegister && choice.version == nil,
      "todayHref": Fields.optional(
        choice.version.map { _ in
          Self.address(Choice(code: choice.code, kind: choice.kind, year: choice.year))
        }), "signer": account.fullName,
      "requestKey": SecretText.random(),
    ]
    var text = problem
    do {
      let (document, locked) = try await document(choice, in: context)
      fields = fields.merging(DocumentFields(document: document).fields)
      fields["versions"] = locked.map { version -> Fields in
        [
          "version": "\(version.version)",
          "href": Self.address(
            Choice(
              code: choice.code, kind: choice.kind, year: choice.year, version: version.version)),
          "lockedOn": VietnameseFormat.date(version.lockedOn),
          "asOf": VietnameseFormat.date(version.asOf), "signer": version.signer,
        ]
      }
      fields["hasVersions"] = !locked.isEmpty
      let changes = try await desks.tables.changes(
        code: choice.code, choice.kind, year: choice.year)
      fields["changes"] = changes.map(change)
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

  private func change(_ change: ExplainedChange) -> Fields {
    [
      "item": change.item, "before": change.before.map { VietnameseFormat.number($0) } ?? "…",
      "after": change.after.map { VietnameseFormat.number($0) } ?? "…",
      "came": change.came.map { ["entry": named($0)] as Fields },
      "went": change.went.map { ["entry": named($0)] as Fields },
    ]
  }

  /// `birth 570/2025` in the words of the office.
  private func named(_ entry: String) -> String {
    let words = entry.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, SourceKind(rawValue: words[0])?.isRegister ?? (words[0] == "act") else {
      return entry
    }
    return messages.text("tableEntry.\(words[0])", words[1])
  }
}
