import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The administrator's page about copies: where they go, how old the newest is, one more now.
///
/// The folder is set on the machine itself (`hotich backup --to`): nobody points the office's whole
/// data elsewhere from a browser.
struct BackupController: Sendable {
  let desk: any BackupDesk
  let pages: PageRenderer

  private static let path = "/sao-luu"
  /// As many as somebody who goes back looks at.
  private static let shown = 60

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page(Self.path, for: .managesUsers) { _, context in
      try await page(problem: nil, in: context)
    }
    table.form(Self.path, for: .managesUsers) { _, _, context in
      do {
        _ = try await desk.make()
        try await ring()
        return .redirect(to: Self.path, type: .normal)
      } catch let problem as BackupProblem {
        try await ring()
        return try await page(problem: problem, in: context)
      }
    }
  }

  private func ring() async throws {
    try await pages.configuration.bell.ask(desk, at: pages.configuration.now())
  }

  private func page(
    problem: BackupProblem?, in context: OfficeRequestContext
  ) async throws -> Response {
    let standing = try await desk.standing()
    let moment = pages.configuration.now()
    let concern = standing.concern(at: moment)
    return pages.page(
      "backups/backups", title: "Sao lưu", in: context,
      [
        // Said once, on its own page, with more of it.
        "concern": false,
        "folder": Fields.optional(standing.folder),
        "problem": Fields.optional(problem.map { messages.text($0.message) }),
        "problemCode": problem?.message.key ?? "",
        "worry": Fields.optional(problem == nil ? concern.map(messages.text) : nil),
        "isPlain": standing.isEncrypted == false, "isEncrypted": standing.isEncrypted == true,
        "isWell": concern == nil && standing.folder != nil && problem == nil,
        "newest": Fields.optional(
          standing.backups.first.map { VietnameseFormat.moment($0.madeAt) }),
        "hasBackups": !standing.backups.isEmpty,
        "backups": standing.backups.prefix(Self.shown).map { backup in
          [
            "name": backup.name, "madeAt": VietnameseFormat.moment(backup.madeAt),
            "acts": VietnameseFormat.number(backup.acts),
            "size": VietnameseFormat.size(bytes: backup.byteCount), "chain": backup.chain,
          ] as Fields
        },
      ], status: problem == nil ? .ok : .unprocessableContent)
  }
}
