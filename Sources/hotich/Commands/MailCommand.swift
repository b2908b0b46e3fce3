internal import ArgumentParser
internal import Foundation
internal import Mail
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// `hotich mail`: through which server reminders leave, and to which addresses.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Cài đặt máy chủ thư và địa chỉ nhận nhắc việc · mail server and addresses.",
    discussion: "Không có tùy chọn nào: in cài đặt hiện tại. Mật khẩu không bao giờ được in.")

  @OptionGroup var data: DataOption
  @Option(help: "Máy chủ thư (SMTP) · server.") var host: String?
  @Option(help: "Cổng · port.") var port: Int?
  @Option(help: "tls | starttls | none.") var security: String?
  @Option(help: "Tên đăng nhập máy chủ thư · user name.") var user: String?
  @Option(help: "Tệp chứa mật khẩu ở dòng đầu · file with the password in its first line.")
  var passwordFile: String?
  @Option(help: "Địa chỉ gửi đi · sender.") var from: String?
  @Option(help: "Địa chỉ trang làm việc, để có đường dẫn trong thư · address of the pages.")
  var site: String?
  @Flag(help: "Ngừng gửi thư · stop sending.") var off = false
  @Option(help: "Tên đăng nhập của người nhận · whose address is set.") var of: String?
  @Option(help: "Địa chỉ nhận; để trống để bỏ · the address; empty to take it away.")
  var address: String?
  @Option(help: "Gửi thử một thư đến địa chỉ · send a trial mail.") var test: String?

  func run() async throws {
    try data.folder.mustExist()
    let office = try await Office.open(data.folder)
    let work = try await office.openWork()
    let desk = StoredReminders(database: work)
    if off { try await desk.keep(nil) }
    if let host { try await desk.keep(try settings(host, standing: try await desk.settings())) }
    if let of {
      let accounts = Accounts(database: work, now: Office.clock, identifiers: .system)
      guard let account = try await accounts.accounts().first(where: { $0.signInName == of })
      else {
        throw OperatorError(
          what: "Không có người dùng “\(of)”.",
          hint: "Xem tên đăng nhập ở trang Người dùng, hoặc thêm bằng hotich user add.")
      }
      let typed = address ?? ""
      try await desk.keep(address: typed.isEmpty ? nil : try checked(typed), of: account.id)
    }
    if let test {
      guard let settings = try await desk.settings() else { throw Self.notSetUp }
      let message = ReminderText.trial(
        to: try checked(test), settings: settings, at: Office.clock(),
        id: Identifiers.system.next(at: Office.clock()), messages: office.messages)
      do { try await CurlPost().send(message, through: settings) } catch {
        throw OperatorError(
          what: office.messages.text(error.message), hint: "Xem lại cài đặt rồi gửi thử lại.")
      }
      print(office.messages.text("mail.trialSent", test))
    }
    try await show(desk)
  }

  private static let notSetUp = OperatorError(
    what: "Chưa cài đặt máy chủ thư.",
    hint: "Ví dụ: hotich mail --data DIR --host smtp.coquan.vn --port 587 --security starttls"
      + " --user ten --password-file tep --from hotich@coquan.vn")

  private func checked(_ text: String) throws -> MailAddress {
    guard let address = MailAddress(text) else {
      throw OperatorError(
        what: "“\(text)” không phải địa chỉ thư điện tử.",
        hint: "Ví dụ: lan@hungdao.hanoi.gov.vn (không dấu, không khoảng trắng).")
    }
    return address
  }

  private func settings(_ host: String, standing: MailSettings?) throws -> MailSettings {
    guard MailSettings.isHost(host) else {
      throw OperatorError(
        what: "“\(host)” không phải tên máy chủ.", hint: "Ví dụ: smtp.hanoi.gov.vn hoặc 127.0.0.1.")
    }
    guard let kind = MailSettings.Security(rawValue: security ?? "starttls") else {
      throw OperatorError(
        what: "--security nhận tls, starttls hoặc none.",
        hint: "Thường là starttls (cổng 587) hoặc tls (cổng 465).")
    }
    let usual = kind == .tls ? 465 : kind == .startTLS ? 587 : 25
    let number = port ?? usual
    guard (1...65_535).contains(number) else {
      throw OperatorError(what: "Không có cổng \(number).", hint: "Cổng từ 1 đến 65535.")
    }
    guard let sender = from ?? standing?.sender.text else {
      throw OperatorError(what: "Thiếu --from.", hint: "Địa chỉ mà thư nhắc việc gửi đi từ đó.")
    }
    return MailSettings(
      host: host, port: number, security: kind, user: user ?? "", password: try password(),
      sender: try checked(sender), site: site ?? standing?.site ?? "")
  }

  private func password() throws -> String {
    guard let passwordFile else { return "" }
    let text: String
    do { text = try String(contentsOfFile: passwordFile, encoding: .utf8) } catch {
      throw OperatorError(
        what: "Không đọc được tệp mật khẩu \(passwordFile).",
        hint: "Kiểm tra đường dẫn và quyền đọc.")
    }
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  private func show(_ desk: StoredReminders) async throws {
    guard let settings = try await desk.settings() else {
      print("Chưa cài đặt máy chủ thư: không gửi thư nhắc việc.")
      return
    }
    print("Máy chủ: \(settings.host):\(settings.port), bảo vệ: \(settings.security.rawValue)")
    if !settings.user.isEmpty { print("Tên đăng nhập: \(settings.user)") }
    print("Gửi từ: \(settings.sender.text)")
    for recipient in try await desk.recipients() {
      print("\(recipient.name): \(recipient.address?.text ?? "chưa có địa chỉ")")
    }
  }
}
