import CCurl
import Glibc
import RegistryServices

/// One mail on its way to one server.
struct CurlHandover {
  private let message: MailMessage
  private let settings: MailSettings
  private let patience: (connect: Int, whole: Int)

  init(
    _ message: MailMessage, _ settings: MailSettings, _ patience: (connect: Int, whole: Int)
  ) {
    self.message = message
    self.settings = settings
    self.patience = patience
  }

  /// Bytes that the library takes piece by piece.
  private final class Source {
    let bytes: [UInt8]
    var place = 0
    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// Nil when the server has taken the mail.
  func run() -> MailFailure? {
    guard MailSettings.isHost(settings.host), (1...65_535).contains(settings.port) else {
      return .unreachable(host: settings.host, port: settings.port)
    }
    guard let handle = curl_easy_init() else { return .other(reason: "curl") }
    defer { curl_easy_cleanup(handle) }
    let recipients = curl_slist_append(nil, message.recipient.text)
    defer { curl_slist_free_all(recipients) }
    let source = Source(MailText(message: message).bytes)
    set(handle, recipients)
    return withExtendedLifetime(source) {
      hotich_curl_set_data(handle, CURLOPT_READDATA, Unmanaged.passUnretained(source).toOpaque())
      hotich_curl_set_reader(handle) { buffer, size, count, data in
        guard let buffer, let data else { return 0 }
        let source = Unmanaged<Source>.fromOpaque(data).takeUnretainedValue()
        let room = min(size * count, source.bytes.count - source.place)
        guard room > 0 else { return 0 }
        source.bytes.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return }
          _ = memcpy(buffer, start + source.place, room)
        }
        source.place += room
        return room
      }
      return failure(of: curl_easy_perform(handle), handle)
    }
  }

  private func set(
    _ handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?
  ) {
    let scheme = settings.security == .tls ? "smtps" : "smtp"
    let text = { (option: CURLoption, value: String) in
      _ = hotich_curl_set_text(handle, option, value)
    }
    let number = { (option: CURLoption, value: Int) in
      _ = hotich_curl_set_number(handle, option, value)
    }
    text(CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/hotich")
    text(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    text(CURLOPT_MAIL_FROM, "<\(settings.sender.text)>")
    // Nothing of the machine's environment sends a mail another way.
    text(CURLOPT_PROXY, "")
    _ = hotich_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
    if settings.security == .startTLS { number(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if !settings.user.isEmpty {
      text(CURLOPT_USERNAME, settings.user)
      text(CURLOPT_PASSWORD, settings.password)
    }
    number(CURLOPT_UPLOAD, 1)
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_CONNECTTIMEOUT, patience.connect)
    number(CURLOPT_TIMEOUT, patience.whole)
  }

  private func failure(of code: CURLcode, _ handle: UnsafeMutableRawPointer) -> MailFailure? {
    switch code {
    case CURLE_OK: nil
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_OPERATION_TIMEDOUT,
      CURLE_GOT_NOTHING, CURLE_WEIRD_SERVER_REPLY:
      .unreachable(host: settings.host, port: settings.port)
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CERTPROBLEM:
      .insecure(host: settings.host)
    case CURLE_LOGIN_DENIED: .signIn(user: settings.user)
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_UPLOAD_FAILED:
      refusal(hotich_curl_answer(handle))
    default:
      hotich_curl_answer(handle) >= 400
        ? refusal(hotich_curl_answer(handle))
        : .other(reason: String(cString: curl_easy_strerror(code)))
    }
  }

  /// 530, 534 and 535 ask for another name or password (RFC 4954).
  private func refusal(_ answer: Int) -> MailFailure {
    switch answer {
    case 530, 534, 535: .signIn(user: settings.user)
    case 400...599: .refused(code: answer)
    default: .unreachable(host: settings.host, port: settings.port)
    }
  }
}
