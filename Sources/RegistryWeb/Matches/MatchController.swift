import Hummingbird
import Messages
import RegistryServices

/// The bench where a person decides whether two papers speak of the same event.
struct MatchController: Sendable {
  let desk: any MatchDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/doi-chieu", for: .writesRegister) { request, context in
      let fields = try QueryFields(request)
      let list = try await desk.candidates(page: fields.page)
      let bench = MatchBench(
        list: list, chosenID: fields["cap"], decidedID: fields["xong"],
        messages: pages.configuration.messages)
      return pages.page("matches/bench", title: "Đối chiếu", in: context, bench.fields)
    }
    table.form("/doi-chieu/:id", for: .writesRegister) { form, _, context in
      guard let verdict = MatchVerdict(rawValue: form["ketLuan"]) else {
        throw WebFailure.malformed
      }
      let id = try context.pathValue("id")
      _ = try await desk.decide(
        candidateID: id, verdict: verdict, reason: String(form.line("lyDo").prefix(500)),
        by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(
        to: Address.path("/doi-chieu", [("trang", page(form)), ("xong", id)]), type: .normal)
    }
    table.form("/doi-chieu/:id/hoan-tac", for: .writesRegister) { form, _, context in
      let id = try context.pathValue("id")
      _ = try await desk.undo(
        candidateID: id, by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(
        to: Address.path("/doi-chieu", [("trang", page(form)), ("cap", id)]), type: .normal)
    }
  }

  private func page(_ form: FormBody) -> String? {
    Int(form["trang"]).flatMap { $0 > 1 ? "\($0)" : nil }
  }
}
