import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Signing in and out, and choosing a password with a one-time link.
struct SignInController: Sendable {
  let accounts: any AccountDesk
  let sessions: SessionCookies
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/", for: .signedIn) { _, context in
      let role = try context.requireAccount().role
      let landing =
        role.managesUsers ? "/nguoi-dung" : role.receivesDossiers ? "/viec-hom-nay" : "/tong-quan"
      return .redirect(to: landing, type: .normal)
    }
    table.page("/dang-nhap", for: .anyone) { request, context in
      let query = try QueryFields(request)
      let wanted = ReturnPath.checked(query["tiep"] ?? "/")
      if context.session != nil { return .redirect(to: wanted, type: .normal) }
      // Only who had a session can have lost it; a first visit is simply invited.
      let wasSignedIn = sessions.token(of: request) != nil
      let notice = wasSignedIn && query.holds("tiep") && wanted != "/" ? "signIn.again" : nil
      return SignInPage(wanted: wanted, notice: notice.map { MessageCode($0) })
        .response(pages, in: context)
    }
    table.form("/dang-nhap", for: .anyone) { form, request, context in
      try await signIn(form, request, context)
    }
    table.form("/dang-xuat", for: .signedIn) { _, request, context in
      if let token = sessions.token(of: request) { try await accounts.signOut(token: token) }
      var response = Response.redirect(to: "/dang-nhap", type: .normal)
      sessions.forgetSession(in: &response)
      return response
    }
    table.page("/lien-ket/:link", for: .anyone) { _, context in
      do {
        let account = try await accounts.account(oneTimeLink: context.pathValue("link"))
        return passwordPage(account, problem: nil, in: context)
      } catch let refusal as SignInRefusal {
        return linkRefused(refusal, in: context)
      }
    }
    table.form("/lien-ket/:link", for: .anyone) { form, _, context in
      try await setPassword(form, link: context.pathValue("link"), context)
    }
  }

  private func signIn(
    _ form: FormBody, _ request: Request, _ context: OfficeRequestContext
  ) async throws -> Response {
    let name = form.line("ten").lowercased()
    let wanted = ReturnPath.checked(form["tiep"])
    let kept = KeptForm(carriedBy: form)
    do {
      let (session, token) = try await accounts.signIn(
        name: name, password: CleanText.secret(form["matKhau"]), from: context.remoteAddress)
      if let earlier = sessions.token(of: request) { try await accounts.signOut(token: earlier) }
      var response =
        kept.map { resumePage($0, session, in: context) } ?? .redirect(to: wanted, type: .normal)
      sessions.keepSession(token, in: &response)
      return response
    } catch let refusal as SignInRefusal {
      return SignInPage(name: name, wanted: wanted, problem: refusal, kept: kept)
        .response(pages, in: context)
    }
  }

  /// Offers a form again that was sent when the session had ended.
  private func resumePage(
    _ kept: KeptForm, _ session: Session, in context: OfficeRequestContext
  ) -> Response {
    var context = context
    context.session = session
    context.formToken = session.formToken
    return pages.page(
      "access/resume", title: "Gửi tiếp", in: context,
      ["action": kept.action, "originals": kept.originals])
  }

  private func setPassword(
    _ form: FormBody, link: String, _ context: OfficeRequestContext
  ) async throws -> Response {
    let password = CleanText.secret(form["matKhau"])
    do {
      let account = try await accounts.account(oneTimeLink: link)
      guard password == CleanText.secret(form["matKhauLai"]) else {
        return passwordPage(account, problem: MessageCode("signIn.passwordsDiffer"), in: context)
      }
      do {
        let (_, token) = try await accounts.setPassword(oneTimeLink: link, password: password)
        var response = Response.redirect(to: "/", type: .normal)
        sessions.keepSession(token, in: &response)
        return response
      } catch let refusal as SignInRefusal where refusal != .linkNotValid {
        return passwordPage(account, problem: refusal.message, in: context)
      }
    } catch let refusal as SignInRefusal {
      return linkRefused(refusal, in: context)
    }
  }

  private func passwordPage(
    _ account: Account, problem: MessageCode?, in context: OfficeRequestContext
  ) -> Response {
    pages.page(
      "access/password", title: "Đặt mật khẩu", in: context,
      [
        "fullName": account.fullName, "signInName": account.signInName,
        "problem": Fields.optional(problem.map(pages.configuration.messages.text)),
      ],
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func linkRefused(_ refusal: SignInRefusal, in context: OfficeRequestContext) -> Response {
    pages.page(
      "failure", title: "Đường dẫn không còn dùng được", in: context,
      [
        "text": pages.configuration.messages.text(refusal.message), "code": refusal.message.key,
        "reference": context.requestID,
      ],
      status: .notFound)
  }
}
