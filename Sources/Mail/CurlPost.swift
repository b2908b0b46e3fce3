import CCurl
import Dispatch
public import RegistryServices

/// Hands mails to the office's server by libcurl: SMTP with or without TLS, with or without a name.
public struct CurlPost: MailSending {
  /// Seconds to reach the server, and to hand over one mail.
  private let patience: (connect: Int, whole: Int)

  public init(connectSeconds: Int = 15, wholeSeconds: Int = 60) {
    patience = (connectSeconds, wholeSeconds)
    // Once a process, before any other thread may use it.
    _ = Self.isReady
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Waits on a thread of its own: the library blocks.
  public func send(
    _ message: MailMessage, through settings: MailSettings
  ) async throws(MailFailure) {
    let patience = patience
    let failure: MailFailure? = await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(returning: CurlHandover(message, settings, patience).run())
      }
    }
    if let failure { throw failure }
  }
}
