import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import NIOCore
import RegistryServices

/// What is public, for everybody without signing in; and the officer's page that makes a vintage.
struct PublicationController: Sendable {
  let desk: any PublicationDesk
  let writing: any PublicationWriting
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/so-lieu", for: .anyone) { _, context in
      pages.page(
        "publications/public", title: "Số liệu hộ tịch công khai", in: context,
        try await vintageFields())
    }
    table.page("/so-lieu/:nam/:lan", for: .anyone) { request, _ in
      .redirect(to: "\(request.uri.path)/index.html", type: .normal)
    }
    table.page("/so-lieu/:nam/:lan/:tep", for: .anyone) { _, context in
      let name = try context.pathValue("tep")
      guard let year = QueryFields.year(try context.pathValue("nam")),
        let number = Int(try context.pathValue("lan")),
        let vintage = try await desk.vintage(year: year, number: number),
        let file = try writing.files(of: vintage).first(where: { $0.name == name })
      else { throw WebFailure.notFound }
      return Self.response(file)
    }
    table.page("/cong-bo", for: .signedIn) { _, context in
      try await office(in: context)
    }
    table.form("/cong-bo", for: .writesRegister) { form, _, context in
      try await publish(form, in: context)
    }
  }

  /// A vintage never changes, so anybody may keep it for ever.
  private static func response(_ file: PublicationFile) -> Response {
    var headers: HTTPFields = [
      .contentType: file.mediaType, .cacheControl: "public, max-age=31536000, immutable",
    ]
    if let policy = file.contentPolicy, let name = HTTPField.Name("Content-Security-Policy") {
      headers[name] = policy
    }
    if let name = HTTPField.Name("X-Robots-Tag") { headers[name] = "all" }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  private func publish(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let account = try context.requireAccount()
    let key = try RequestKey.checked(form["requestKey"])
    guard let year = QueryFields.year(form.line("nam")) else {
      return try await office(in: context, problem: "publication.chooseYear")
    }
    do {
      let vintage = try await desk.publish(
        year: year, asOf: nil, signer: form.line("nguoiKy"), by: account.id,
        requestKey: "\(account.id):\(key)")
      return .redirect(to: "/so-lieu/\(vintage.year)/\(vintage.number)/index.html", type: .normal)
    } catch let refusal as PublicationRefusal {
      return try await office(in: context, problem: messages.text(refusal.message), isText: true)
    }
  }

  private func office(
    in context: OfficeRequestContext, problem: String? = nil, isText: Bool = false
  ) async throws -> Response {
    let text = problem.map { isText ? $0 : messages.text($0) }
    let account = try context.requireAccount()
    let today = pages.configuration.today()
    let fields: Fields = [
      "problem": Fields.optional(text), "mayPublish": account.role.writesRegister,
      "requestKey": SecretText.random(), "signer": account.fullName,
      "years": (max(2016, today.year - 6)..<today.year).reversed().map {
        ["year": "\($0)"] as Fields
      },
    ]
    return pages.page(
      "publications/office", title: "Công bố số liệu", in: context,
      fields.merging(try await vintageFields()).merging(try await overdueFields()),
      status: text == nil ? .ok : .unprocessableContent)
  }

  /// What was due and is not out: the cases behind the target of yearly publication.
  private func overdueFields() async throws -> Fields {
    let vintages = try await desk.vintages()
    let overdue = desk.releases.due(by: pages.configuration.today()).filter { release in
      !vintages.contains { $0.year == release.year && release.isMet(by: $0) }
    }
    return ["overdue": overdue.map(release), "hasOverdue": !overdue.isEmpty]
  }

  private func release(_ release: ReleaseCalendar.Release) -> Fields {
    [
      "year": "\(release.year)", "day": VietnameseFormat.date(release.day),
      "kind": messages.text("publication.release.\(release.kind.rawValue)"),
    ]
  }

  private func vintageFields() async throws -> Fields {
    let vintages = try await desk.vintages().map { vintage -> Fields in
      [
        "year": "\(vintage.year)", "number": "\(vintage.number)",
        "href": "/so-lieu/\(vintage.year)/\(vintage.number)/index.html",
        "publishedOn": VietnameseFormat.date(vintage.publishedOn),
        "asOf": VietnameseFormat.date(vintage.asOf), "note": vintage.revisionNote,
        "signer": vintage.signer,
      ]
    }
    let today = pages.configuration.today()
    let coming = desk.releases.coming(after: today).map(release)
    return ["vintages": vintages, "hasVintages": !vintages.isEmpty, "coming": coming]
  }
}
