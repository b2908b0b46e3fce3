import Messages
import RegistryServices

/// The form of the mail server, as typed. A password is never shown: left empty, the one that is set stays.
struct MailForm {
  private var host = ""
  private var port = ""
  private var security = MailSettings.Security.startTLS.rawValue
  private var user = ""
  private var password = ""
  private var sender = ""
  private var site = ""
  private var hasPassword = false
  private var problems: [(field: String, text: String)] = []
  var trialProblem: String?
  var trialDone: String?

  var isRight: Bool { problems.isEmpty && trialProblem == nil }

  init(_ settings: MailSettings?) {
    guard let settings else { return }
    host = settings.host
    port = "\(settings.port)"
    security = settings.security.rawValue
    user = settings.user
    sender = settings.sender.text
    site = settings.site
    hasPassword = !settings.password.isEmpty
  }

  init(_ body: FormBody) {
    host = body.line("mayChu")
    port = body.line("cong")
    security = body["baoVe"]
    user = body.line("tenDangNhap")
    password = body["matKhau"]
    sender = body.line("guiTu")
    site = body.line("trang")
    while site.hasSuffix("/") { site.removeLast() }
  }

  /// The settings, or nil with every problem noted.
  mutating func settings(
    standing: MailSettings?, _ messages: MessageCatalogue
  ) -> MailSettings? {
    if !MailSettings.isHost(host) { note("mayChu", messages.text("mail.notAHost")) }
    let kind = MailSettings.Security(rawValue: security)
    if kind == nil { note("baoVe", messages.text("mail.noSecurity")) }
    let usual = kind == .tls ? 465 : kind == .startTLS ? 587 : 25
    let number = port.isEmpty ? usual : Int(port) ?? 0
    if !(1...65_535).contains(number) { note("cong", messages.text("mail.notAPort")) }
    let address = MailAddress(sender)
    if address == nil { note("guiTu", messages.text("mail.notAnAddress", sender)) }
    if !site.isEmpty, !site.hasPrefix("http://"), !site.hasPrefix("https://") {
      note("trang", messages.text("mail.notASite"))
    }
    guard problems.isEmpty, let kind, let address else { return nil }
    // The password that is set goes only to the server that it was set for.
    let keeps = password.isEmpty && standing?.host == host && standing?.user == user
    return MailSettings(
      host: host, port: number, security: kind, user: user,
      password: keeps ? standing?.password ?? "" : password, sender: address, site: site)
  }

  private mutating func note(_ field: String, _ text: String) { problems.append((field, text)) }

  func fields(_ messages: MessageCatalogue) -> Fields {
    func problem(_ field: String) -> Any {
      Fields.optional(problems.first { $0.field == field }?.text)
    }
    return [
      "host": host, "port": port, "user": user, "sender": sender, "site": site,
      "hasPassword": hasPassword,
      "securities": MailSettings.Security.allCases.map { kind in
        [
          "value": kind.rawValue, "label": messages.text("mailSecurity.\(kind.rawValue)"),
          "isChosen": kind.rawValue == security,
        ] as Fields
      },
      "hostProblem": problem("mayChu"), "portProblem": problem("cong"),
      "senderProblem": problem("guiTu"), "siteProblem": problem("trang"),
      "problems": problems.map { ["field": $0.field, "text": $0.text] as Fields },
      "hasProblems": !problems.isEmpty,
      "trialProblem": Fields.optional(trialProblem), "trialDone": Fields.optional(trialDone),
    ]
  }
}
