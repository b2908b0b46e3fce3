import HTTPTypes
import Hummingbird
import Logging
import Messages
import RegistryServices

/// The one place where errors become answers: a page for people, problem+json for programs.
struct FailurePages: RouterMiddleware {
  typealias Context = OfficeRequestContext

  let pages: PageRenderer

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let failure as WebFailure {
      if failure == .signInNeeded, !isAPI(request) { return signIn(request) }
      return answer(failure.status, failure.code, failure.text, request, context)
    } catch let refusal as CaseRefusal {
      let status: HTTPResponse.Status =
        switch refusal {
        case .unknownCase, .unknownIndicator: .notFound
        case .noteLength: .unprocessableContent
        }
      return answer(status, refusal.message.key, refusal.message, request, context)
    } catch let refusal as ImportRefusal {
      return answer(.conflict, refusal.message.key, refusal.message, request, context)
    } catch let refusal as MatchRefusal {
      return answer(.conflict, refusal.message.key, refusal.message, request, context)
    } catch let refusal as SignInRefusal {
      return answer(
        .unprocessableContent, refusal.message.key, refusal.message, request, context)
    } catch let error as HTTPError {
      let code = FailureText.codes[error.status.code] ?? "error"
      return answer(error.status, code, FailureText.text(for: error.status), request, context)
    } catch is CancellationError {
      return answer(
        .serviceUnavailable, "busy", FailureText.text(for: .serviceUnavailable), request, context)
    } catch {
      // The error's own text may hold personal data: its type and our number are enough to find it.
      context.notes.failure = "\(type(of: error))"
      let status = HTTPResponse.Status.internalServerError
      return answer(status, "internal", FailureText.text(for: status), request, context)
    }
  }

  private func isAPI(_ request: Request) -> Bool { request.uri.path.hasPrefix("/api/") }

  /// To the sign-in page, and from there back to where the person wanted to be.
  private func signIn(_ request: Request) -> Response {
    let wanted = request.method == .get ? ReturnPath.of(request) : ReturnPath.before(request)
    return Response(
      status: .seeOther,
      headers: [.location: "/dang-nhap?tiep=\(QueryText.escaped(wanted))"])
  }

  private func answer(
    _ status: HTTPResponse.Status, _ code: String, _ text: MessageCode, _ request: Request,
    _ context: OfficeRequestContext
  ) -> Response {
    let messages = pages.configuration.messages
    let title = messages.text(FailureText.title(for: status))
    var response: Response
    if isAPI(request) {
      response = ProblemJSON.response(
        status: status, code: code, title: title, detail: messages.text(text),
        reference: context.requestID)
    } else {
      response = pages.page(
        "failure", title: title, in: context,
        ["text": messages.text(text), "code": code, "reference": context.requestID],
        status: status)
    }
    if status == .tooManyRequests, let name = HTTPField.Name("Retry-After") {
      response.headers[name] = "1"
    }
    if status == .contentTooLarge || status == .requestTimeout {
      response.headers[.connection] = "close"
    }
    return response
  }
}
