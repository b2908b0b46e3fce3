import Hummingbird
import Messages
import RegistryServices

/// The bench where people decide whether two papers speak of the same event.
struct MatchController: Sendable {
  let desk: any MatchDesk
  let accessLog: any AccessLogging
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/doi-chieu", for: .writesRegister) { _, context in
      let fields = MatchJobPages(messages: messages).overview(try await desk.progress())
      return pages.page("matches/overview", title: "Đối chiếu", in: context, fields)
    }
    table.page("/doi-chieu/ban", for: .writesRegister) { request, context in
      let fields = try QueryFields(request)
      var address = MatchAddress(fields)
      let list = try await desk.candidates(address.query)
      try await noteSeen(list.pairs.count, in: context)
      address.query.page = list.page
      let bench = MatchBench(
        list: list, address: address, chosenID: fields["cap"],
        answered: fields["xong"].map { ($0, fields["ket"].flatMap(MatchAnswer.init(rawValue:))) },
        messages: messages)
      return pages.page("matches/bench", title: "Đối chiếu", in: context, bench.fields)
    }
    table.form("/doi-chieu/:id", for: .writesRegister) { form, _, context in
      guard let answer = MatchAnswer(rawValue: form["ketLuan"]) else { throw WebFailure.malformed }
      let id = try context.pathValue("id")
      _ = try await desk.decide(
        candidateID: id, answer: answer, reason: String(form.line("lyDo").prefix(500)),
        by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
      let href = MatchAddress(form).bench("xong", id)
      return .redirect(to: "\(href)&ket=\(answer.rawValue)", type: .normal)
    }
    table.form("/doi-chieu/:id/hoan-tac", for: .writesRegister) { form, _, context in
      let id = try context.pathValue("id")
      _ = try await desk.undo(
        candidateID: id, by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: MatchAddress(form).bench("cap", id), type: .normal)
    }
    addJobRoutes(to: &table)
  }

  /// Both sides of a pair are people: who looks at pairs, or takes them along in a file, is noted.
  private func noteSeen(_ pairs: Int, in context: OfficeRequestContext) async throws {
    guard pairs > 0 else { return }
    try await accessLog.note(
      .sawCases(indicator: "matches", rows: pairs, by: context.requireAccount().id))
  }

  private func addJobRoutes(to table: inout RouteTable) {
    table.page("/doi-chieu/viec/:job", for: .writesRegister) { _, context in
      let job = try job(context)
      let progress = try await desk.progress().first { $0.job == job }
      let list = try await desk.candidates(MatchQuery(job: job, page: 0))
      try await noteSeen(list.pairs.count, in: context)
      let fields = MatchJobPages(messages: messages).job(
        progress ?? MatchProgress(job: job, open: 0, doubted: 0, decided: 0), list.pairs,
        try await desk.patterns(job), hasSpreadsheet: pages.configuration.spreadsheet != nil)
      return pages.page("matches/job", title: messages.text(job.label), in: context, fields)
    }
    table.page("/doi-chieu/viec/:job/anh-huong", for: .writesRegister) { _, context in
      let job = try job(context)
      let fields = MatchJobPages(messages: messages).effects(job, try await desk.effect(of: job))
      return pages.page("matches/effect", title: "Ảnh hưởng đến chỉ tiêu", in: context, fields)
    }
    table.page("/doi-chieu/viec/:job/tai-ve/:kind", for: .writesRegister) { _, context in
      let job = try job(context)
      let list = try await desk.candidates(MatchQuery(job: job, page: 0))
      try await noteSeen(list.pairs.count, in: context)
      return try await Download.response(
        MatchJobPages(messages: messages).table(job, list.pairs), kind: context.pathValue("kind"),
        configuration: pages.configuration)
    }
    table.page("/doi-chieu/viec/:job/da-ket-luan", for: .writesRegister) { request, context in
      let job = try job(context)
      let page = try QueryFields(request).page
      let list = try await desk.decided(job, page: page)
      try await noteSeen(list.pairs.count, in: context)
      let fields = MatchJobPages(messages: messages).decided(
        job, list.pairs, page: min(page, list.pageCount), pageCount: list.pageCount)
      return pages.page("matches/decided", title: "Đã kết luận", in: context, fields)
    }
    table.page("/doi-chieu/viec/:job/cung-kieu", for: .writesRegister) { request, context in
      let job = try job(context)
      let pattern = try QueryFields(request)["kieu"] ?? ""
      let list = try await desk.candidates(MatchQuery(job: job, pattern: pattern, page: 0))
      try await noteSeen(list.pairs.count, in: context)
      let fields = MatchJobPages(messages: messages).pattern(
        pattern, job, list.pairs.filter { $0.doubt == nil })
      return pages.page("matches/pattern", title: "Các cặp cùng kiểu", in: context, fields)
    }
    table.form("/doi-chieu/viec/:job/cung-kieu", for: .writesRegister) { form, _, context in
      let job = try job(context)
      guard let verdict = MatchVerdict(rawValue: form["ketLuan"]) else {
        throw WebFailure.malformed
      }
      let chosen = form.all.filter { $0.name == "cap" }.map(\.value)
      _ = try await desk.decideAll(
        candidateIDs: chosen, verdict: verdict, reason: String(form.line("lyDo").prefix(500)),
        by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/doi-chieu/viec/\(job.slug)/da-ket-luan", type: .normal)
    }
  }

  private func job(_ context: OfficeRequestContext) throws -> MatchJob {
    guard let job = MatchJob(slug: try context.pathValue("job")) else { throw WebFailure.notFound }
    return job
  }
}
