import HTTPTypes
import Hummingbird
import Logging
import Messages
import RegistryServices

/// The one place where errors become answers: a page for people, problem+json for programs.
struct FailurePages: RouterMiddleware {
  typealias Context = OfficeRequestContext

  let pages: PageRenderer
  let sessions: SessionCookies

  func handle(
    _ request: Request, context: OfficeRequestContext,
    next: (Request, OfficeRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let kept as KeptForm {
      var context = context
      let isNewToken = try await sessions.load(from: request, into: &context)
      let page = SignInPage(
        wanted: ReturnPath.before(request), notice: MessageCode("signIn.again"),
        kept: request.uri.path == "/dang-xuat" ? nil : kept)
      var response = page.response(pages, in: context)
      if isNewToken { sessions.keepFormToken(context.formToken, in: &response) }
      return response
    } catch let failure as WebFailure {
      if failure == .signInNeeded, !isAPI(request) { return signIn(request) }
      return await answer(failure.status, failure.code, failure.text, request, context)
    } catch let refusal as CaseRefusal {
      let status: HTTPResponse.Status =
        switch refusal {
        case .unknownCase, .unknownIndicator: .notFound
        case .noteLength: .unprocessableContent
        }
      return await answer(status, refusal.message.key, refusal.message, request, context)
    } catch let refusal as ImportRefusal {
      return await answer(.conflict, refusal.message.key, refusal.message, request, context)
    } catch let refusal as OldBookRefusal {
      return await answer(.conflict, refusal.message.key, refusal.message, request, context)
    } catch let refusal as OldPageRefusal {
      return await answer(
        refusal == .unknownPage ? .notFound : .conflict, refusal.message.key, refusal.message,
        request, context)
    } catch let refusal as ExchangeRefusal {
      return await answer(.conflict, refusal.message.key, refusal.message, request, context)
    } catch let refusal as RegistrationRefusal {
      return await answer(
        refusal.httpStatus, refusal.message.key, refusal.message, request, context)
    } catch let refusal as MatchRefusal {
      return await answer(.conflict, refusal.message.key, refusal.message, request, context)
    } catch let refusal as ProgrammeRefusal {
      return await answer(
        refusal.httpStatus, refusal.message.key, refusal.message, request, context)
    } catch let refusal as SignInRefusal {
      return await answer(
        .unprocessableContent, refusal.message.key, refusal.message, request, context)
    } catch let refusal as AccountRefusal {
      return await answer(
        refusal == .unknownAccount ? .notFound : .conflict, refusal.message.key, refusal.message,
        request, context)
    } catch let failure as LedgerFailure {
      context.notes.failure = "LedgerFailure"
      return await answer(
        failure.httpStatus, failure.message.key, failure.message, request, context)
    } catch let error as HTTPError {
      let code = FailureText.codes[error.status.code] ?? "error"
      return await answer(error.status, code, FailureText.text(for: error.status), request, context)
    } catch is CancellationError {
      return await answer(
        .serviceUnavailable, "busy", FailureText.text(for: .serviceUnavailable), request, context)
    } catch {
      // The error's own text may hold personal data: its type and our number are enough to find it.
      context.notes.failure = "\(type(of: error))"
      let status = HTTPResponse.Status.internalServerError
      return await answer(status, "internal", FailureText.text(for: status), request, context)
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
  ) async -> Response {
    let messages = pages.configuration.messages
    let title = messages.text(FailureText.title(for: status))
    var response: Response
    if isAPI(request) {
      response = ProblemJSON.response(
        status: status, code: code, title: title, detail: messages.text(text),
        reference: context.requestID)
    } else {
      response = pages.page(
        "failure", title: title, in: await framed(context, request),
        ["text": messages.text(text), "code": code, "reference": context.requestID],
        status: status)
    }
    if status == .tooManyRequests, let name = HTTPField.Name("Retry-After") {
      response.headers[name] = "1"
    }
    return response
  }

  /// The context with the caller's session, so that an error page keeps its frame and its search; an
  /// error page must never fail itself, so without an answer it goes out without them.
  private func framed(
    _ context: OfficeRequestContext, _ request: Request
  ) async -> OfficeRequestContext {
    var framed = context
    do {
      _ = try await sessions.load(from: request, into: &framed)
      return framed
    } catch {
      return context
    }
  }
}
