import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The printers of the office: what each is loaded with, how far it is off, a sheet to measure it by.
struct PrinterController: Sendable {
  let counter: PrintCounter
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/may-in", for: .receivesDossiers) { _, context in
      try await page(PrinterForm(), problem: nil, in: context)
    }
    table.form("/may-in", for: .receivesDossiers) { form, _, context in
      let typed = PrinterForm(form)
      guard let printer = typed.printer else {
        let limit = Printer.mostOffset / 10
        return try await page(
          typed, problem: PrinterRefusal.offset(limit: limit).message, in: context)
      }
      do {
        try await counter.printers.keep(printer)
        return .redirect(to: "/may-in", type: .normal)
      } catch let refusal as PrinterRefusal {
        return try await page(typed, problem: refusal.message, in: context)
      }
    }
    table.form("/may-in/bo", for: .receivesDossiers) { form, _, context in
      try await counter.printers.remove(named: form["ten"])
      return .redirect(to: "/may-in", type: .normal)
    }
    table.page("/may-in/in-thu", for: .receivesDossiers) { request, _ in
      let query = try QueryFields(request)
      let name = query["may-in"] ?? ""
      var paper = PrintedPaper(
        .printerTest, title: messages.text(PaperKind.printerTest.label),
        on: pages.configuration.today())
      paper.fields[.form(.content)] = messages.text("printer.testSheet", name)
      return try await counter.file([paper], name: "in-thu", signable: false, query)
    }
  }

  private func page(
    _ form: PrinterForm, problem: MessageCode?, in context: OfficeRequestContext
  ) async throws -> Response {
    let printers = try await counter.printers.printers()
    return pages.page(
      "certificates/printers", title: "Máy in", in: context,
      [
        "rows": printers.map { printer in
          [
            "name": printer.name,
            "content": messages.text(printer.setting.content.label),
            "right": PrinterForm.millimetres(printer.setting.offsetX),
            "down": PrinterForm.millimetres(printer.setting.offsetY),
            "testHref": Address.path("/may-in/in-thu", [("may-in", printer.name)]),
          ] as Fields
        },
        "hasRows": !printers.isEmpty,
        "name": form.name, "right": form.right, "down": form.down,
        "contents": PrintSetting.Content.allCases.map { content in
          [
            "value": content.rawValue, "label": messages.text(content.label),
            "isChosen": content == form.content,
          ] as Fields
        },
        "problem": Fields.optional(problem.map(messages.text)),
        "problemCode": problem?.key ?? "",
      ], status: problem == nil ? .ok : .unprocessableContent)
  }
}
