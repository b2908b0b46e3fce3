import HTTPTypes
import RegistryServices

/// Titles and texts of failures by their status.
enum FailureText {
  static func title(for status: HTTPResponse.Status) -> MessageCode {
    MessageCode("error.\(known(status)).title")
  }

  static func text(for status: HTTPResponse.Status) -> MessageCode {
    MessageCode("error.\(known(status)).text")
  }

  /// Statuses that have a text of their own; the others read as their class.
  private static func known(_ status: HTTPResponse.Status) -> Int {
    if codes[status.code] != nil { return status.code }
    return status.code < 500 ? 400 : 500
  }

  static let codes: [Int: String] = [
    400: "malformed", 401: "sign-in-needed", 403: "forbidden", 404: "not-found",
    405: "method-not-allowed", 408: "too-slow", 409: "conflict", 413: "too-large",
    415: "unsupported-content", 421: "foreign-host", 422: "not-accepted", 429: "too-many",
    500: "internal", 503: "busy",
  ]
}
