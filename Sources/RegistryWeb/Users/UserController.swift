import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The administrator's page: who may sign in, and as what.
struct UserController: Sendable {
  let accounts: any AccountDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/nguoi-dung", for: .managesUsers) { _, context in
      try await page(UserForm(), in: context)
    }
    table.form("/nguoi-dung", for: .managesUsers) { form, request, context in
      try await add(UserForm(form), request, in: context)
    }
    table.form("/nguoi-dung/:id/lien-ket", for: .managesUsers) { _, request, context in
      let id = try context.pathValue("id")
      let link = try await accounts.renewLink(accountID: id, by: context.requireAccount())
      var form = UserForm()
      form.link = address(of: link, request)
      form.linkFor = try await accounts.accounts().first { $0.id == id }?.fullName ?? ""
      return try await page(form, in: context)
    }
    table.form("/nguoi-dung/:id/vai-tro", for: .managesUsers) { form, _, context in
      let (id, by) = (try context.pathValue("id"), try context.requireAccount())
      // As with locking: whoever gives the own role away could not take it back.
      guard id != by.id else { throw WebFailure.forbidden }
      guard let role = Role(rawValue: form["vaiTro"]) else {
        var form = UserForm()
        form.problems = [
          .init(field: "vai-tro-\(id)", text: messages.text("field.required", "Vai trò"))
        ]
        return try await page(form, in: context)
      }
      try await accounts.setRole(role, accountID: id, by: by)
      return .redirect(to: "/nguoi-dung", type: .normal)
    }
    table.form("/nguoi-dung/:id/trang-thai", for: .managesUsers) { form, _, context in
      let id = try context.pathValue("id")
      let by = try context.requireAccount()
      // Nobody locks himself out: another administrator has to.
      guard id != by.id else { throw WebFailure.forbidden }
      try await accounts.setActive(form["hoatDong"] == "co", accountID: id, by: by)
      return .redirect(to: "/nguoi-dung", type: .normal)
    }
  }

  private func add(
    _ form: UserForm, _ request: Request, in context: OfficeRequestContext
  ) async throws -> Response {
    var form = form
    guard let role = form.role, !form.fullName.isEmpty else {
      form.problems = form.missing(messages)
      return try await page(form, in: context)
    }
    do {
      let (account, link) = try await accounts.add(
        signInName: form.signInName, fullName: form.fullName, role: role,
        by: context.requireAccount())
      var shown = UserForm()
      shown.link = address(of: link, request)
      shown.linkFor = account.fullName
      return try await page(shown, in: context)
    } catch let refusal as SignInRefusal {
      form.problems = [.init(field: "tenDangNhap", text: messages.text(refusal.message))]
      return try await page(form, in: context)
    }
  }

  /// A one-time link as it is handed over: shown once, on the page that answers, and nowhere kept.
  private func address(of link: String, _ request: Request) -> String {
    let scheme = pages.configuration.isReachedThroughHTTPS ? "https" : "http"
    return "\(scheme)://\(request.head.authority ?? "")/lien-ket/\(link)"
  }

  private func page(_ form: UserForm, in context: OfficeRequestContext) async throws -> Response {
    let own = try context.requireAccount().id
    let all = try await accounts.accounts()
    let rows = all.map { account -> Fields in
      let isSelf = account.id == own
      return [
        "fullName": account.fullName, "signInName": account.signInName,
        "role": messages.text(account.role.label),
        "state": account.isActive
          ? (account.hasPassword ? "Đang dùng" : "Chưa đặt mật khẩu") : "Đã khoá",
        "stateClass": account.isActive ? (account.hasPassword ? "good" : "watch") : "bad",
        "lastSignIn": account.lastSignInAt.map { VietnameseFormat.moment($0) } ?? "chưa lần nào",
        "isActive": account.isActive, "isSelf": isSelf,
        "linkAction": "/nguoi-dung/\(QueryText.escaped(account.id))/lien-ket",
        "id": account.id,
        "roleAction": "/nguoi-dung/\(QueryText.escaped(account.id))/vai-tro",
        "roleChoices": Role.allCases.map { role in
          [
            "value": role.rawValue, "label": messages.text(role.label),
            "isChosen": role == account.role,
          ] as Fields
        },
        "stateAction": "/nguoi-dung/\(QueryText.escaped(account.id))/trang-thai",
      ]
    }
    return pages.page(
      "users/list", title: "Người dùng", in: context,
      form.fields(messages).merging(["rows": rows]),
      status: form.problems.isEmpty ? .ok : .unprocessableContent)
  }
}
