import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// A user changes the own password.
struct PasswordController: Sendable {
  let accounts: any AccountDesk
  let sessions: SessionCookies
  let pages: PageRenderer

  private static let path = "/mat-khau"

  func addRoutes(to table: inout RouteTable) {
    table.page(Self.path, for: .signedIn) { _, context in
      page(problem: nil, isChanged: false, in: context)
    }
    table.form(Self.path, for: .signedIn) { form, _, context in
      try await change(form, in: context)
    }
  }

  private func change(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let password = CleanText.secret(form["matKhau"])
    guard password == CleanText.secret(form["matKhauLai"]) else {
      return page(problem: MessageCode("signIn.passwordsDiffer"), isChanged: false, in: context)
    }
    do {
      let (session, token) = try await accounts.changePassword(
        of: context.requireAccount(), present: CleanText.secret(form["hienTai"]), to: password,
        from: context.remoteAddress)
      var renewed = context
      renewed.session = session
      renewed.formToken = session.formToken
      var response = page(problem: nil, isChanged: true, in: renewed)
      sessions.keepSession(token, in: &response)
      return response
    } catch SignInRefusal.wrongNameOrPassword {
      return page(problem: MessageCode("signIn.wrongPresent"), isChanged: false, in: context)
    } catch let refusal as SignInRefusal {
      return page(problem: refusal.message, isChanged: false, in: context)
    }
  }

  private func page(
    problem: MessageCode?, isChanged: Bool, in context: OfficeRequestContext
  ) -> Response {
    pages.page(
      "access/own-password", title: "Mật khẩu", in: context,
      [
        "signInName": context.session?.account.signInName ?? "", "isChanged": isChanged,
        "problem": Fields.optional(problem.map(pages.configuration.messages.text)),
      ], status: problem == nil ? .ok : .unprocessableContent)
  }
}
