import ActionProgramme
import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The annex as a Word table: taken in from one, given out as one with the progress of each item.
struct AnnexController: Sendable {
  let desk: any ProgrammeDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ke-hoach/phu-luc", for: .worksOnPlan) { _, context in
      page(problems: [], remarks: [], taken: nil, in: context)
    }
    table.page("/ke-hoach/phu-luc/docx", for: .worksOnPlan) { _, context in
      guard let export = pages.configuration.annex else { throw WebFailure.notFound }
      let view = try await desk.plan(asOf: nil)
      let bytes = try await export.annex(view.programme, progress(view))
      return Download.file(
        bytes, name: "phu-luc-\(Address.day(view.asOf)).docx",
        mediaType: DocumentFormat.docx.mediaType)
    }
    table.upload("/ke-hoach/phu-luc", for: .worksOnPlan) { request, context in
      try await take(request, in: context)
    }
  }

  /// How far each item has come, in a cell: `2026: hoàn thành; 2027: chưa thực hiện`.
  private func progress(_ view: PlanView) -> [String: String] {
    var progress: [String: String] = [:]
    for item in view.programme.items where !item.isHeading {
      let own = view.instances(of: item.id).filter { ($0.key.year ?? 0) <= view.asOf.year }
      progress[item.id] = own.map { instance in
        let state = messages.text(instance.standing(on: view.asOf).label)
        return instance.key.year.map { "\($0): \(state)" } ?? state
      }.joined(separator: "\n")
    }
    return progress
  }

  private func take(_ request: Request, in context: OfficeRequestContext) async throws -> Response {
    guard let export = pages.configuration.annex else { throw WebFailure.notFound }
    let sent = try await EvidenceReceiver(desk: desk).receive(request, in: context)
    guard let upload = sent.upload else {
      return page(
        problems: [messages.text("annex.noFile")], remarks: [], taken: nil, in: context)
    }
    do {
      let standing = try await desk.plan(asOf: nil).programme
      let outcome = try await export.reading(upload.place, standing)
      await desk.discard(upload: upload)
      switch outcome {
      case .refused(let problems):
        return page(problems: problems.map(messages.text), remarks: [], taken: nil, in: context)
      case .read(var programme, let remarks):
        let number = CleanText.line(sent.fields["so"] ?? "")
        if !number.isEmpty { programme.plan.number = number }
        if let day = try TypedDay.read(CleanText.line(sent.fields["ngay"] ?? "")) {
          programme.plan.date = .day(day)
        }
        _ = try await desk.adopt(
          programme, by: context.requireAccount(),
          requestKey: RequestKey.checked(sent.fields["requestKey"] ?? ""))
        return page(
          problems: [], remarks: remarks.map(messages.text), taken: programme, in: context)
      }
    } catch {
      await desk.discard(upload: upload)
      throw error
    }
  }

  private func page(
    problems: [String], remarks: [String], taken: Programme?, in context: OfficeRequestContext
  ) -> Response {
    let items = taken?.items.filter { !$0.isHeading }.count ?? 0
    return pages.page(
      "programme/annex", title: "Phụ lục Kế hoạch (Word)", in: context,
      [
        "problems": problems.map { ["text": $0] as Fields }, "hasProblems": !problems.isEmpty,
        "remarks": remarks.map { ["text": $0] as Fields }, "hasRemarks": !remarks.isEmpty,
        "taken": Fields.optional(
          taken.map { "\($0.sections.count) phần, \(items) mục" }),
        "requestKey": SecretText.random(),
        "limit": VietnameseFormat.size(bytes: pages.configuration.maximumUploadBytes),
      ], status: problems.isEmpty ? .ok : .unprocessableContent)
  }
}
