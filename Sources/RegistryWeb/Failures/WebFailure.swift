import HTTPTypes
import Messages
import RegistryServices

/// Why a request is not answered with what it asked for; each has its status and its text.
enum WebFailure: Error, Sendable, Equatable {
  /// The request cannot be understood.
  case malformed
  case signInNeeded
  case forbidden
  /// The form's secret is missing or old, or the request came from another site.
  case formNotOurs
  case notFound
  /// What was there once, with a sentence on where it went.
  case gone(MessageCode)
  case tooSlow
  case tooLarge(limit: Int)
  case unsupportedContent
  case foreignHost
  case tooMany(waitSeconds: Int)
  /// A refusal with its own sentence.
  case refused(MessageCode)

  var status: HTTPResponse.Status {
    switch self {
    case .malformed: .badRequest
    case .signInNeeded: .unauthorized
    case .forbidden, .formNotOurs: .forbidden
    case .notFound, .gone: .notFound
    case .tooSlow: .requestTimeout
    case .tooLarge: .contentTooLarge
    case .unsupportedContent: .unsupportedMediaType
    case .foreignHost: .misdirectedRequest
    case .tooMany: .tooManyRequests
    case .refused: .unprocessableContent
    }
  }

  /// Stable name of the failure in the API.
  var code: String {
    switch self {
    case .formNotOurs: "form-token"
    case .refused(let message), .gone(let message): message.key
    default: FailureText.codes[status.code] ?? "error"
    }
  }

  var text: MessageCode {
    switch self {
    case .formNotOurs: MessageCode("error.403.form")
    case .tooLarge(let limit): MessageCode("error.413.text", [VietnameseFormat.size(bytes: limit)])
    case .tooMany(let seconds):
      MessageCode("error.429.text", [VietnameseFormat.wait(seconds: seconds)])
    case .refused(let message), .gone(let message): message
    default: FailureText.text(for: status)
    }
  }
}
