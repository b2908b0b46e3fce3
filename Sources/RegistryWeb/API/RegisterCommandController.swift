import CivilRegistration
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Messages
import NIOCore
import RegistryServices

/// What programs of the office may do in the books, with a user's session.
struct RegisterCommandController: Sendable {
  private struct OpenBook: Decodable {
    var book: String
    var year: Int
    var volume: Int?
    var code: String
    var lastNumber: Int
    var page: Int?
    var pages: Int
    var entriesPerPage: Int
  }
  private struct CloseBook: Decodable {
    var book: String
    var year: Int
    var volume: Int
    var reason: String
    /// The account of the signer, or the name that one signer alone bears.
    var signer: String
  }
  private struct Register: Decodable {
    struct Reason: Decodable {
      var code: String
      var field: String
      var reason: String
    }
    struct Doubles: Decodable {
      var papers: [String]
      var verdict: String
      var reason: String
    }
    var act: String
    var form: [String: String]
    var dossier: String?
    var entry: String?
    var signer: String?
    var reasons: [Reason]?
    var doubles: Doubles?
  }

  let books: any BookDesk
  let registrations: any RegistrationDesk
  let messages: MessageCatalogue

  func addRoutes(to table: inout RouteTable) {
    let limit = table.configuration.maximumFormBytes
    table.command("/api/acts/books", for: .writesRegister) { request, context in
      let command: OpenBook = try await JSONCommand.read(request, upTo: limit)
      guard let kind = BookKind(rawValue: command.book) else { throw WebFailure.malformed }
      let receipt = try await books.open(
        BookOpening(
          kind: kind, year: command.year, volume: command.volume,
          code: CleanText.line(command.code), lastNumber: command.lastNumber, page: command.page,
          pages: command.pages,
          entriesPerPage: command.entriesPerPage),
        by: context.requireAccount(), requestKey: JSONCommand.key(of: request))
      return JSONCommand.answer(Self.text(receipt), status: .created)
    }
    table.command("/api/acts/book-closings", for: .writesRegister) { request, context in
      let command: CloseBook = try await JSONCommand.read(request, upTo: limit)
      guard let kind = BookKind(rawValue: command.book),
        let reason = BookClosed.Reason(rawValue: command.reason)
      else { throw WebFailure.malformed }
      let receipt = try await books.close(
        BookClosing(
          kind: kind, year: command.year, volume: command.volume, reason: reason,
          signer: try await hand(command.signer)),
        by: context.requireAccount(), requestKey: JSONCommand.key(of: request))
      return JSONCommand.answer(Self.text(receipt), status: .created)
    }
    table.command("/api/acts/registrations", for: .writesRegister) { request, context in
      let command: Register = try await JSONCommand.read(request, upTo: limit)
      do {
        let receipt = try await registrations.register(
          try await order(command), by: context.requireAccount(),
          requestKey: JSONCommand.key(of: request))
        return JSONCommand.answer(Self.text(receipt), status: .created)
      } catch let refusal as RegistrationRefusal {
        return refused(refusal, context)
      }
    }
  }

  /// Who is to sign; an unknown name is handed on, so that the desk refuses it.
  private func hand(_ signer: String) async throws -> OfficeHand {
    let signers = try await registrations.signers()
    let named = signers.filter { $0.name == signer }
    guard
      let found = signers.first(where: { $0.accountID == signer })
        ?? (named.count == 1 ? named.first : nil)
    else { return OfficeHand(accountID: signer, name: "", title: "") }
    return OfficeHand(
      accountID: found.accountID, name: found.name, title: messages.text(found.role.label))
  }

  private func order(_ command: Register) async throws -> RegistrationOrder {
    var reasons: [WarningKey: String] = [:]
    for item in command.reasons ?? [] {
      let key = WarningKey(code: FormProblem.Code(rawValue: item.code), field: item.field)
      reasons[key] = CleanText.line(item.reason)
    }
    let texts = command.form.mapValues(CleanText.line)
    return RegistrationOrder(
      submission: FormSubmission(
        act: ActName(rawValue: command.act), form: ActForm(texts),
        dossierID: command.dossier ?? "", entryID: command.entry ?? "",
        signerID: try await hand(command.signer ?? "").accountID),
      reasons: reasons,
      duplicate: command.doubles.map {
        .init(papers: $0.papers, verdict: $0.verdict, reason: CleanText.line($0.reason))
      })
  }

  private static func text(_ receipt: ActReceipt) -> String {
    var text = "{\"act\":\(JSONText.quoted(receipt.actID))"
    text += ",\"sequence\":\(receipt.sequence),\"known\":\(receipt.wasKnown)}"
    return text
  }

  private static func text(_ receipt: RegistrationReceipt) -> String {
    var text = "{\"act\":\(JSONText.quoted(receipt.act.actID))"
    text += ",\"sequence\":\(receipt.act.sequence),\"known\":\(receipt.act.wasKnown)"
    text += ",\"entry\":\(JSONText.quoted(receipt.entryID))"
    text += ",\"paper\":\(JSONText.quoted(receipt.paperID))"
    if let place = receipt.place {
      text += ",\"book\":\(JSONText.quoted(place.book.rawValue)),\"year\":\(place.year)"
      text += ",\"number\":\(place.number),\"volume\":\(place.volume),\"page\":\(place.page)"
    }
    return text + "}"
  }

  /// The refusal with every problem of the form, so that a program can show each beside its field.
  private func refused(
    _ refusal: RegistrationRefusal, _ context: OfficeRequestContext
  ) -> Response {
    var problems: [FormProblem] = []
    var doubles: [LikelyDouble] = []
    switch refusal {
    case .problems(let found), .unanswered(let found): problems = found
    case .possibleDoubles(let found): doubles = found
    default: break
    }
    let lines = problems.map { problem in
      var text = "{\"code\":\(JSONText.quoted(problem.code.rawValue))"
      text += ",\"field\":\(JSONText.quoted(problem.field))"
      text += ",\"severity\":\(JSONText.quoted(problem.severity.rawValue))"
      text += ",\"text\":\(JSONText.quoted(messages.text(problem)))}"
      return text
    }
    let ids = doubles.map { JSONText.quoted($0.entryID) }
    var extra = ",\"problems\":[\(lines.joined(separator: ","))]"
    extra += ",\"doubles\":[\(ids.joined(separator: ","))]"
    return ProblemJSON.response(
      status: refusal.httpStatus, code: refusal.message.key,
      title: messages.text(FailureText.title(for: refusal.httpStatus)),
      detail: messages.text(refusal.message), reference: context.requestID, extra: extra)
  }
}
