import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The sign-in page: alone, after a refusal, or in the way of something that somebody wanted.
struct SignInPage {
  var name = ""
  /// Where the person goes on afterwards.
  var wanted = "/"
  var notice: MessageCode?
  var problem: SignInRefusal?
  var kept: KeptForm?

  func response(_ pages: PageRenderer, in context: OfficeRequestContext) -> Response {
    let messages = pages.configuration.messages
    return pages.page(
      "access/sign-in", title: "Đăng nhập", in: context,
      [
        "name": name, "wanted": wanted,
        "notice": Fields.optional(notice.map(messages.text)),
        "problem": Fields.optional(problem.map { messages.text($0.message) }),
        "carriers": kept?.carriers ?? [],
      ],
      status: status)
  }

  private var status: HTTPResponse.Status {
    switch problem {
    case .tooManyAttempts: .tooManyRequests
    case .some: .unprocessableContent
    case nil: kept == nil ? .ok : .unauthorized
    }
  }
}
