/// Why a mail did not leave. Every one of them is tried again.
public enum MailFailure: Error, Hashable, Sendable {
  /// No answer from the server: its name is not known, nothing listens there, or it is silent.
  case unreachable(host: String, port: Int)
  /// The connection cannot be protected as the settings ask.
  case insecure(host: String)
  /// The server does not take the name and password.
  case signIn(user: String)
  /// The server does not take the mail; its answer's number, such as 550.
  case refused(code: Int)
  /// Something else; what the library said.
  case other(reason: String)
}
