import HTTPTypes
import Hummingbird
import RegistryServices

/// What programs of the office may ask and do, with a user's session.
struct CommandController: Sendable {
  private struct CaseNoteCommand: Decodable {
    var caseID: String
    var text: String
  }

  let cases: any CaseDesk
  let cockpit: any CockpitDesk

  func addRoutes(to table: inout RouteTable) {
    let limit = table.configuration.maximumFormBytes
    table.page("/api/session", for: .signedIn) { _, context in
      let role = try context.requireAccount().role.rawValue
      var text = "{\"role\":\(JSONText.quoted(role))"
      text += ",\"csrfToken\":\(JSONText.quoted(context.formToken))}"
      return JSONCommand.answer(text, status: .ok)
    }
    table.page("/api/indicators", for: .signedIn) { request, _ in
      let day = try QueryFields(request).day("asOf")
      return JSONCommand.answer(try await cockpit.indicatorsJSON(asOf: day), status: .ok)
    }
    table.command("/api/acts/case-notes", for: .notesCases) { request, context in
      let command: CaseNoteCommand = try await JSONCommand.read(request, upTo: limit)
      let receipt = try await cases.note(
        caseID: command.caseID, text: CleanText.paragraphs(command.text),
        by: context.requireAccount(),
        requestKey: JSONCommand.key(of: request))
      var text = "{\"act\":\(JSONText.quoted(receipt.actID)),\"sequence\":\(receipt.sequence)"
      text += ",\"known\":\(receipt.wasKnown)}"
      return JSONCommand.answer(text, status: .created)
    }
  }
}
