import HTTPTypes
import Messages

/// The page on which somebody without an account types a dossier's code and four digits.
struct LookupPage {
  /// Why nothing is shown.
  enum Problem: String {
    /// What was typed can be no code.
    case code
    /// What was typed is not four digits.
    case digits
    /// There is no such dossier, or the digits are not its own: nobody is told which.
    case notFound
  }

  var code = ""
  var problem: Problem?
  /// After too many tries: how long to wait.
  var waitSeconds: Int?

  var title: String { "Tra cứu hồ sơ" }

  var status: HTTPResponse.Status {
    waitSeconds != nil ? .tooManyRequests : problem == nil ? .ok : .unprocessableContent
  }

  func fields(_ configuration: WebConfiguration) -> Fields {
    let messages = configuration.messages
    let told: String? =
      if let waitSeconds {
        messages.text("lookup.wait", VietnameseFormat.wait(seconds: waitSeconds))
      } else {
        problem.map { messages.text("lookup.\($0.rawValue)") }
      }
    return CitizenFrame(current: CitizenController.lookupPath, configuration.publicOffice).fields
      .merging([
        "code": code, "problem": Fields.optional(told),
        "problemHref": problem == .digits ? "#so" : "#ma",
        "isCodeWrong": problem == .code, "areDigitsWrong": problem == .digits,
      ])
  }
}
