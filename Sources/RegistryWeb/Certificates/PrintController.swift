import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Papers as PDF files: what was given out, what is about to be, slips, books.
struct PrintController: Sendable {
  let counter: PrintCounter
  let register: RegisterDesks
  let accessLog: any AccessLogging
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/giay-da-cap/:id/ban-in", for: .readsPeople) { request, context in
      let id = try context.pathValue("id")
      return try await given([id], name: "giay-\(id)", request, context)
    }
    table.page("/in-giay", for: .readsPeople) { request, context in
      let ids = try QueryFields(request).all("giay")
      guard !ids.isEmpty else { throw WebFailure.refused(MessageCode("print.nothing")) }
      return try await given(ids, name: "giay-da-cap", request, context)
    }
    table.page("/muc/:id/ban-chinh", for: .readsPeople) { request, context in
      let id = try context.pathValue("id")
      let papers = try await counter.asked {
        [try await register.papers.original(ofEntry: id, by: context.requireAccount())]
      }
      // Not in the log yet: only to be looked at, whatever the request says.
      return try await counter.file(
        papers.map(\.asDraft), name: "xem-truoc-\(id)", signable: false, QueryFields(request))
    }
    table.page("/to-khai/:id/ban-in", for: .writesRegister) { request, context in
      try await preview(request, context)
    }
    table.page("/ho-so/:id/phieu/:slip/ban-in", for: .readsPeople) { request, context in
      try await slip(request, context)
    }
    table.page("/so/:kind/:year/:volume/in/:part", for: .readsPeople) { request, context in
      try await volume(request, context)
    }
  }

  private func given(
    _ ids: [String], name: String, _ request: Request, _ context: OfficeRequestContext
  ) async throws -> Response {
    let papers = try await counter.asked {
      try await register.papers.given(ids, by: context.requireAccount())
    }
    let query = try QueryFields(request)
    let account = try context.requireAccount()
    // A choice of the officer (ADR 0016): whoever else asks gets what says that it is not signed.
    let forSignature = query.holds("ky-tay") && account.role.issuesPapers
    if forSignature {
      for id in ids { try await accessLog.note(.printedForSignature(id, by: account.id)) }
    }
    return try await counter.file(
      papers, name: name, signable: true, forSignature: forSignature, query)
  }

  /// What a form would hand out: the same file that the printer gets later, marked as a draft.
  private func preview(
    _ request: Request, _ context: OfficeRequestContext
  ) async throws -> Response {
    guard let draft = try await register.drafts.draft(id: context.pathValue("id")) else {
      throw WebFailure.notFound
    }
    // Whoever was chosen to sign; the one that the page proposes while nobody was.
    let signers = try await register.registrations.signers()
    let chosen = try QueryFields(request)["nguoiKy"]
    let submission = FormSubmission(
      act: draft.act, form: ActForm(draft.fields), dossierID: draft.dossierID,
      entryID: draft.entryID, signerID: chosen ?? signers.first?.accountID ?? "")
    let papers = try await counter.asked {
      try await register.papers.preview(submission, by: context.requireAccount())
    }
    return try await counter.file(
      papers.map(\.asDraft), name: "xem-truoc-\(draft.id)", signable: false,
      QueryFields(request))
  }

  private func slip(
    _ request: Request, _ context: OfficeRequestContext
  ) async throws -> Response {
    guard
      let view = try await register.dossiers.dossier(
        id: context.pathValue("id"), by: context.requireAccount()),
      let kind = SlipPage.Kind(rawValue: try context.pathValue("slip"))
    else { throw WebFailure.notFound }
    let page = SlipPage(
      kind: kind, view: view, messages: messages, unitName: pages.configuration.unitName,
      step: QueryStep.last(kind.step, in: view), address: pages.configuration.publicOffice.address)
    guard page.isPossible else { throw WebFailure.notFound }
    let head = kind == .refusal ? try await refusalSigner(page) : nil
    let paper = SlipPaper(
      page: page, agency: try await register.papers.agency(), head: head
    ).paper
    return try await counter.file(
      [paper], name: "\(kind.rawValue)-\(view.received.code)", signable: false,
      QueryFields(request))
  }

  /// Who signs a refusal: whoever was chosen with the step, else the first of those who may.
  private func refusalSigner(_ page: SlipPage) async throws -> SignerBlock? {
    let day = page.step?.steppedOn ?? page.view.received.receivedOn
    if let chosen = page.step?.signer, chosen != .nobody {
      return SignerBlock(
        .authority, lines: register.papers.signatureLines(of: chosen, on: day), name: chosen.name)
    }
    return try await register.papers.headSigner(of: "refusal", on: day)
  }

  private func volume(
    _ request: Request, _ context: OfficeRequestContext
  ) async throws -> Response {
    guard let kind = BookKind(rawValue: try context.pathValue("kind")),
      let year = Int(try context.pathValue("year")),
      let number = Int(try context.pathValue("volume")),
      let part = VolumePaper.Part(rawValue: try context.pathValue("part")),
      let book = try await register.books.volumes(by: context.requireAccount()).first(where: {
        $0.kind == kind && $0.year == year && $0.volume == number
      })
    else { throw WebFailure.notFound }
    let papers = try await counter.asked {
      if part == .pages {
        var written = try await register.papers.pages(
          kind, year: year, volume: number, by: context.requireAccount())
        if written.title.isEmpty { written.title = messages.text(kind.label) }
        return [written]
      }
      let paper = VolumePaper(
        book: book, agency: try await register.papers.agency(), messages: messages,
        today: pages.configuration.today())
      if part != .closing { return [part == .cover ? paper.cover : paper.opening] }
      guard
        let closed = try await register.books.statement(
          kind, year: year, volume: number, by: context.requireAccount())
      else { throw PaperRefusal.unknown }
      return [
        paper.closing(
          closed,
          corrections: try await register.books.corrections(
            kind, year: year, volume: number, by: context.requireAccount()),
          signature: register.papers.signatureLines(of: closed.hands.signed, on: closed.closedOn))
      ]
    }
    return try await counter.file(
      papers, name: "\(part.rawValue)-\(kind.rawValue)-\(year)-\(number)", signable: false,
      QueryFields(request))
  }
}

extension PrintedPaper {
  /// The same, marked so that nobody takes it for a paper that was given out.
  fileprivate var asDraft: PrintedPaper {
    var paper = self
    paper.marks.insert(.unsignedDraft)
    return paper
  }
}
