internal import ArgumentParser
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// `hotich user`: the people who may sign in.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Người dùng của xã · the office's users.",
    subcommands: [Add.self, List.self])

  /// Adds a user and prints the one-time link.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Thêm người dùng, in liên kết đặt mật khẩu dùng một lần · add a user.")

    @OptionGroup var data: DataOption
    @Option(help: "Họ và tên · full name.") var name: String
    @Option(
      help:
        "officer | chief | chairman | viceChairman | reception | reader | leader | administrator.")
    var role: RoleArgument
    @Option(help: "Tên đăng nhập (mặc định: họ tên không dấu) · sign-in name.")
    var signIn: String?
    @Option(help: "Địa chỉ của máy chủ · the server's address.")
    var address = "http://127.0.0.1:8080"

    func run() async throws {
      // A slip in the folder's name must not make another office.
      try data.folder.mustExist()
      let office = try await Office.open(data.folder)
      let accounts = Accounts(
        database: try await office.openWork(), now: Office.clock, identifiers: .system)
      let taken = Set(try await accounts.accounts().map(\.signInName))
      let wanted = signIn ?? SignInNames.free(for: name, taken: taken)
      do {
        let (account, link) = try await accounts.add(
          signInName: wanted, fullName: name, role: role.role, by: nil)
        print("\(account.fullName) · tên đăng nhập: \(account.signInName)")
        print("\(address)/lien-ket/\(link)")
      } catch let refusal as SignInRefusal {
        throw OperatorError(
          what: office.messages.text(refusal.message),
          hint: "Chọn tên đăng nhập khác bằng --sign-in.")
      }
    }
  }

  /// Lists the users.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Danh sách người dùng · list the users.")

    @OptionGroup var data: DataOption

    func run() async throws {
      try data.folder.mustExist()
      let office = try await Office.open(data.folder)
      let accounts = Accounts(
        database: try await office.openWork(), now: Office.clock, identifiers: .system)
      for account in try await accounts.accounts() {
        let state = account.isActive ? account.hasPassword ? "" : "chưa đặt mật khẩu" : "đã khoá"
        print("\(account.signInName)\t\(account.role.rawValue)\t\(account.fullName)\t\(state)")
      }
    }
  }
}
