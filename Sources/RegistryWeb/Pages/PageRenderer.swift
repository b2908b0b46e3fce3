import HTTPTypes
import Hummingbird
import Logging
import Messages
import RegistryServices

/// Puts values into a template, the frame of the office around it, and sends it.
struct PageRenderer: Sendable {
  let configuration: WebConfiguration
  let templates: TemplateShelf
  let statics: StaticShelf
  let logger: Logger

  /// A page for people; never kept by a browser or a proxy, since most pages hold personal data.
  func page(
    _ template: String, title: String, in context: OfficeRequestContext, _ fields: Fields,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let frame = frame(title: title, in: context)
    let (html, unknownNames) = templates.render(template, frame.merging(fields))
    if !unknownNames.isEmpty { tell(template, unknownNames) }
    return Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// The values of the frame around every page.
  private func frame(title: String, in context: OfficeRequestContext) -> Fields {
    let role = context.session?.account.role
    let concern =
      role.map { $0.writesRegister || $0.managesUsers } ?? false ? configuration.bell.message : nil
    return [
      "title": title,
      "unitName": configuration.unitName,
      "styleSheet": statics.address(of: "office.css"),
      "script": statics.address(of: "office.js"),
      "formScript": statics.address(of: "forms.js"),
      "icon": statics.address(of: "icon.svg"),
      "formToken": context.formToken,
      "isSignedIn": role != nil,
      "userName": context.session?.account.fullName ?? "",
      "roleName": role.map { configuration.messages.text($0.label) } ?? "",
      "searches": role?.readsPeople ?? false,
      "searchText": "",
      "worksOnPlan": role?.worksOnPlan ?? false,
      "navigation": Navigation.rooms(for: role, at: context.endpointPath ?? ""),
      "refreshSeconds": false,
      "concern": Fields.optional(concern.map(configuration.messages.text)),
      "printedOn": VietnameseFormat.date(configuration.today()),
    ]
  }

  private func tell(_ template: String, _ names: [String]) {
    if let told = configuration.onUnknownTemplateKey {
      told(template, names)
    } else {
      logger.warning(
        "template asks for unknown names",
        metadata: ["template": "\(template)", "names": "\(names.joined(separator: " "))"])
    }
  }
}
