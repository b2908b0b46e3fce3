import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The log of who looked at what, for who lets people in. It holds no citizen's name: a person is an opaque code,
/// which whoever may read persons finds in the address of the person's page.
struct AccessController: Sendable {
  let log: any AccessReading
  let accounts: any AccountDesk
  let pages: PageRenderer

  private static let path = "/nhat-ky"
  private static let perPage = 100
  private static let longestCode = 64

  func addRoutes(to table: inout RouteTable) {
    table.page(Self.path, for: .managesUsers) { request, context in
      try await page(QueryFields(request), in: context)
    }
  }

  private func page(
    _ query: QueryFields, in context: OfficeRequestContext
  ) async throws -> Response {
    let who = query["ai"] ?? ""
    let code = Self.code(query["ma"] ?? "")
    let users = try await accounts.accounts()
    let found = try await log.entries(
      by: who.isEmpty ? nil : who, about: code.isEmpty ? nil : code, before: query["truoc"],
      limit: Self.perPage + 1)
    let shown = found.prefix(Self.perPage)
    let names = Dictionary(users.map { ($0.id, $0.fullName) }) { $1 }
    let older = found.count > shown.count ? shown.last?.id : nil
    return pages.page(
      "users/access", title: "Nhật ký truy cập", in: context,
      [
        "code": code, "isEmpty": shown.isEmpty,
        "users": users.map { user in
          ["id": user.id, "name": user.fullName, "isChosen": user.id == who] as Fields
        },
        "rows": shown.map { row($0, names) },
        "older": Fields.optional(
          older.map {
            Address.path(
              Self.path,
              [("ai", who.isEmpty ? nil : who), ("ma", code.isEmpty ? nil : code), ("truoc", $0)])
          }),
      ])
  }

  private func row(_ entry: LoggedAccess, _ names: [String: String]) -> Fields {
    // Of what is done to accounts the subject is a user, and is called by name.
    let user = names[entry.subject]
    return [
      "at": VietnameseFormat.moment(entry.happenedAt),
      "who": names[entry.accountID] ?? "–", "what": pages.configuration.messages.text(entry.label),
      "user": Fields.optional(user),
      "subject": Fields.optional(user == nil && !entry.subject.isEmpty ? entry.subject : nil),
      "amount": entry.amount > 0 ? VietnameseFormat.number(entry.amount) : "",
    ]
  }

  /// A code as it was typed, or the last part of an address that was pasted.
  private static func code(_ text: String) -> String {
    let last = text.split(separator: "/").last.map(String.init) ?? ""
    return String(last.prefix { $0 != "?" && $0 != "#" }.prefix(longestCode))
  }
}
