import ActionProgramme
import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The documents of the programme: made from the year's work, read and changed by a person, issued.
struct DocumentController: Sendable {
  let desk: any DocumentDesk
  let printing: any AdministrativePrinting
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/van-ban", for: .worksOnPlan) { _, context in
      let all = try await desk.documents()
      let years = pages.configuration.today().year
      return pages.page(
        "programme/documents", title: "Văn bản", in: context,
        [
          "documents": all.map { DocumentPage.line($0, messages) }, "isEmpty": all.isEmpty,
          "kinds": ProgrammeDocumentKind.allCases.map { kind in
            ["value": kind.rawValue, "label": messages.text(kind.label)] as Fields
          },
          "year": "\(years)",
        ])
    }
    table.page("/van-ban/moi", for: .worksOnPlan) { request, context in
      let fields = try QueryFields(request)
      guard let kind = ProgrammeDocumentKind(rawValue: fields["loai"] ?? ""),
        let year = fields.year("nam")
      else { throw WebFailure.malformed }
      let facts = try await desk.facts(year: year, asOf: try fields.day("ngay"))
      let document = DocumentDraft(facts: facts, messages: messages).document(kind)
      return page(DocumentForm(document), document, nil, in: context)
    }
    table.form("/van-ban/moi", for: .worksOnPlan) { form, _, context in
      guard let kind = ProgrammeDocumentKind(rawValue: form["loai"]),
        let year = QueryFields.year(form["nam"]),
        let asOf = PlainDate(iso8601: form["ngaySoLieu"])
      else { throw WebFailure.malformed }
      let facts = try await desk.facts(year: year, asOf: asOf)
      let base = DocumentDraft(facts: facts, messages: messages).document(kind)
      return try await keep(form, base: base, standing: nil, in: context)
    }
    table.page("/van-ban/:id", for: .worksOnPlan) { _, context in
      let line = try await last(context)
      if line.isFinal { return try await shown(line, in: context) }
      return page(DocumentForm(line.document), line.document, line, in: context)
    }
    table.form("/van-ban/:id", for: .worksOnPlan) { form, _, context in
      let line = try await last(context)
      return try await keep(form, base: line.document, standing: line, in: context)
    }
    table.page("/van-ban/:id/xem", for: .worksOnPlan) { _, context in
      try await shown(try await last(context), in: context)
    }
    table.page("/van-ban/:id/xem/:version", for: .worksOnPlan) { _, context in
      try await shown(try await version(context), in: context)
    }
    table.page("/van-ban/:id/tai-ve/:format", for: .worksOnPlan) { _, context in
      try await file(of: try await last(context), in: context)
    }
    table.page("/van-ban/:id/ban/:version/:format", for: .worksOnPlan) { _, context in
      try await file(of: try await version(context), in: context)
    }
  }

  /// The same figures in each format: all are made of one value.
  private func file(
    of line: DocumentLine, in context: OfficeRequestContext
  ) async throws -> Response {
    guard let format = DocumentFormat(rawValue: try context.pathValue("format")) else {
      throw WebFailure.notFound
    }
    var document = line.document.administrative(typeName: line.document.kind.typeName)
    if !line.isFinal { document.marks = [.draft] }
    let made: PrintedFile
    do { made = try await printing.file(of: document, as: format) } catch {
      throw WebFailure.refused(error.message)
    }
    let name = "\(line.document.kind.rawValue)-\(line.document.year)-\(line.version)"
    return Download.file(
      made.bytes, name: "\(name).\(format.rawValue)", mediaType: format.mediaType)
  }

  /// One version of a document.
  private func version(_ context: OfficeRequestContext) async throws -> DocumentLine {
    let number = Int(try context.pathValue("version"))
    let versions = try await desk.versions(id: context.pathValue("id"))
    guard let line = versions.first(where: { $0.version == number }) else {
      throw ProgrammeRefusal.unknownDocument
    }
    return line
  }

  private func last(_ context: OfficeRequestContext) async throws -> DocumentLine {
    guard let line = try await desk.versions(id: context.pathValue("id")).first else {
      throw ProgrammeRefusal.unknownDocument
    }
    return line
  }

  private func keep(
    _ body: FormBody, base: ProgrammeDocument, standing: DocumentLine?,
    in context: OfficeRequestContext
  ) async throws -> Response {
    var form = DocumentForm(body, base: base)
    do {
      let document = try form.document(base: base)
      let line = try await desk.keep(
        DocumentCommand(
          id: standing?.id ?? "", seenVersion: form.seenVersion, isFinal: form.isFinal,
          document: document), by: context.requireAccount(),
        requestKey: RequestKey.checked(body["requestKey"]))
      return .redirect(to: "/van-ban/\(QueryText.escaped(line.id))", type: .normal)
    } catch let refusal as ProgrammeRefusal where refusal != .unknownDocument {
      form.problem = messages.text(refusal.message)
      return page(form, base, standing, in: context)
    } catch WebFailure.refused(let code) {
      form.problem = messages.text(code)
      return page(form, base, standing, in: context)
    }
  }

  private func page(
    _ form: DocumentForm, _ document: ProgrammeDocument, _ line: DocumentLine?,
    in context: OfficeRequestContext
  ) -> Response {
    pages.page(
      "programme/document-form", title: messages.text(document.kind.label), in: context,
      form.fields(document, line, messages),
      status: form.problem == nil ? .ok : .unprocessableContent)
  }

  private func shown(_ line: DocumentLine, in context: OfficeRequestContext) async throws
    -> Response
  {
    let versions = try await desk.versions(id: line.id)
    let page = DocumentPage(line: line, versions: versions, messages: messages)
    return pages.page(
      "programme/document", title: messages.text(line.document.kind.label), in: context,
      page.fields)
  }
}
