import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Files from offices: sending them, watching them come in, what became of each row.
struct ImportController: Sendable {
  let desk: any ImportDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/nhap-du-lieu", for: .writesRegister) { _, context in
      try await listPage(problems: [], in: context)
    }
    table.upload("/nhap-du-lieu", for: .writesRegister) { request, context in
      let receiver = UploadReceiver(desk: desk)
      let outcome = try await receiver.receive(request, in: context)
      if outcome.problems.isEmpty, outcome.jobs.count == 1, let job = outcome.jobs.first {
        return .redirect(to: "/nhap-du-lieu/\(QueryText.escaped(job.id))", type: .normal)
      }
      if outcome.problems.isEmpty { return .redirect(to: "/nhap-du-lieu", type: .normal) }
      return try await listPage(problems: outcome.problems, in: context)
    }
    table.page("/nhap-du-lieu/:id", for: .writesRegister) { _, context in
      let job = try await job(context)
      let line = ImportLine(job: job, messages: messages)
      return pages.page("imports/job", title: job.fileName, in: context, line.fields)
    }
    table.page("/nhap-du-lieu/:id/tien-do", for: .writesRegister) { _, context in
      let job = try await job(context)
      let line = ImportLine(job: job, messages: messages)
      var text = "{\"state\":\(JSONText.quoted(job.state.rawValue))"
      text += ",\"permille\":\(job.progressPermille)"
      text += ",\"text\":\(JSONText.quoted(line.progressText))}"
      return Response(
        status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }

  private func job(_ context: OfficeRequestContext) async throws -> ImportJob {
    guard let job = try await desk.job(id: context.pathValue("id")) else {
      throw WebFailure.notFound
    }
    return job
  }

  private func listPage(
    problems: [MessageCode], in context: OfficeRequestContext
  ) async throws -> Response {
    let jobs = try await desk.jobs()
    let isRunning = jobs.contains { $0.state == .running || $0.state == .waiting }
    return pages.page(
      "imports/list", title: "Nhập dữ liệu", in: context,
      [
        "jobs": jobs.map { ImportLine(job: $0, messages: messages).fields },
        "hasJobs": !jobs.isEmpty,
        "problems": problems.map { ["text": messages.text($0), "code": $0.key] as Fields },
        "hasProblems": !problems.isEmpty,
        "limit": VietnameseFormat.size(bytes: pages.configuration.maximumUploadBytes),
        "refreshSeconds": isRunning ? "3" : false,
      ],
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }
}
