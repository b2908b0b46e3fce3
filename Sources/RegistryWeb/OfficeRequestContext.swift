public import Hummingbird
import Logging
import NIOCore
import RegistryServices

/// What a request carries through the pages: who is signed in, the tokens of its forms, its number.
public struct OfficeRequestContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// The client's address without its port; empty when unknown.
  let remoteAddress: String
  /// The connection, so that a body that dribbles in can be cut off.
  let connection: Connection?
  /// Number of this request in the log and on error pages; holds nothing personal.
  let requestID: String
  var session: Session?
  /// The secret that forms of this visitor carry: the session's, or a cookie's before sign-in.
  var formToken = ""
  /// What the wrapper learns and the log writes; shared, because contexts are copied.
  let notes: RequestNotes

  public init(source: ApplicationRequestContextSource) {
    let channel = source.channel
    self.init(
      logSource: source, remoteAddress: channel.remoteAddress?.ipAddress ?? "",
      connection: Connection { channel.close(mode: .all, promise: nil) })
  }

  init(
    logSource: some RequestContextSource, remoteAddress: String, connection: Connection? = nil
  ) {
    coreContext = CoreRequestContextStorage(source: logSource)
    self.remoteAddress = remoteAddress
    self.connection = connection
    requestID = String(SecretText.random().prefix(12))
    notes = RequestNotes()
  }

  /// A connection that can be closed from outside its request.
  struct Connection: Sendable {
    var close: @Sendable () -> Void
    init(close: @escaping @Sendable () -> Void) { self.close = close }
  }

  /// The signed-in user; routes that need one have checked before.
  func requireAccount() throws -> Account {
    guard let session else { throw WebFailure.signInNeeded }
    return session.account
  }
}
