import Synchronization

/// What happened to a request on its way, for the log: written by any step, read at the end.
final class RequestNotes: Sendable {
  private struct Content {
    var role = ""
    var failure = ""
    var closesConnection = false
  }

  private let content = Mutex<Content>(Content())

  /// Whether the connection is closed after this answer.
  var closesConnection: Bool {
    get { content.withLock { $0.closesConnection } }
    set { content.withLock { $0.closesConnection = newValue } }
  }

  /// The role of the caller; never a name.
  var role: String {
    get { content.withLock { $0.role } }
    set { content.withLock { $0.role = newValue } }
  }

  /// The type of the error that ended the request; never its text, which may hold personal data.
  var failure: String {
    get { content.withLock { $0.failure } }
    set { content.withLock { $0.failure = newValue } }
  }
}
