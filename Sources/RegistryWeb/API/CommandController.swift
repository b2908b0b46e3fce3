import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
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
      return Self.json(text, status: .ok)
    }
    table.page("/api/indicators", for: .signedIn) { request, _ in
      let day = try QueryFields(request).day("asOf")
      return Self.json(try await cockpit.indicatorsJSON(asOf: day), status: .ok)
    }
    table.command("/api/acts/case-notes", for: .readsPeople) { request, context in
      let command: CaseNoteCommand = try await Self.command(in: request, upTo: limit)
      guard let name = HTTPField.Name("Idempotency-Key") else { throw WebFailure.malformed }
      let receipt = try await cases.note(
        caseID: command.caseID, text: CleanText.paragraphs(command.text),
        by: context.requireAccount(),
        requestKey: RequestKey.checked(request.headers[name] ?? ""))
      var text = "{\"act\":\(JSONText.quoted(receipt.actID)),\"sequence\":\(receipt.sequence)"
      text += ",\"known\":\(receipt.wasKnown)}"
      return Self.json(text, status: .created)
    }
  }

  private static func command<Command: Decodable>(
    in request: Request, upTo limit: Int
  ) async throws -> Command {
    let type = request.headers[.contentType]?.split(separator: ";").first ?? ""
    guard type.lowercased() == "application/json" else { throw WebFailure.unsupportedContent }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw WebFailure.tooLarge(limit: limit)
    }
    do {
      return try JSONDecoder().decode(Command.self, from: Data(body.readableBytesView))
    } catch {
      throw WebFailure.malformed
    }
  }

  private static func json(_ text: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
