internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import Hummingbird
internal import Logging
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import RegistryWeb
internal import SQLToolkit

/// `hotich serve`: the office's pages.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Mở trang làm việc của xã · serve the office's pages.",
    discussion: "Ctrl+C để dừng; việc đang nhập dở được làm tiếp khi mở lại.")

  @OptionGroup var data: DataOption
  @OptionGroup var server: DatabaseOption
  @Option(help: "Cổng · port.") var port = 8080
  @Option(help: "Địa chỉ nghe · address to listen on.") var host = "127.0.0.1"
  @Option(help: "Tên máy khác mà người dùng gõ · further host name, repeatable.")
  var allowHost: [String] = []
  @Flag(help: "Người dùng vào qua HTTPS (proxy của cơ quan) · reached through HTTPS.")
  var https = false
  @Option(
    help: """
      Địa chỉ đã công bố cho người dân (https://hotich.xa.vn), in trên phiếu · published address, on slips.
      """)
  var publicAddress: String?
  @Option(help: "Điện thoại của nơi tiếp nhận · telephone told to the public.") var phone = ""
  @Option(help: "Nơi tiếp nhận hồ sơ · where the counter is.") var counter = ""

  func validate() throws {
    if let publicAddress, PublicAddress(publicAddress) == nil {
      throw ValidationError(
        "--public-address cần dạng https://hotich.xa.vn, không có phần sau tên máy · scheme and host only."
      )
    }
  }

  func run() async throws {
    try data.folder.keep(address: server.database)
    try data.folder.mustExist()
    let office = try await Office.open(data.folder)
    let logger = Self.logger()
    let (desks, imports, people) = try await OfficeWiring(office: office, logger: logger).desks()
    // Of the register's own commune, whichever commune's plan came with the program.
    let commune = try await office.ledger.commune()
    var configuration = WebConfiguration(
      resources: office.resources.web.path, unitName: commune.unitName,
      messages: office.messages, today: { Office.clock.today })
    configuration.host = host
    configuration.port = port
    configuration.allowedHosts = allowHost
    configuration.isReachedThroughHTTPS = https
    configuration.publicOffice.address = publicAddress.flatMap { PublicAddress($0) }
    configuration.publicOffice.phone = phone
    configuration.publicOffice.place = counter
    configuration.spreadsheet = WorkbookExport.tables
    configuration.annex = AnnexFiles.annex
    configuration.now = { Office.clock() }
    let bell = BackupBell()
    configuration.bell = bell
    let application = try makeApplication(
      desks: desks, configuration: configuration, logger: logger)
    try await imports.resume()
    print("HoTich: http://\(host):\(port)")
    let watch = ReminderRounds.watch(desks, office.messages, logger)
    let reminders = Task { await watch.run() }
    defer { reminders.cancel() }
    let copying = BackupWatch(desk: desks.backups, bell: bell, logger: logger)
    let copies = Task { await copying.run() }
    defer { copies.cancel() }
    let settling = SettlingWatch(ledger: office.ledger, logger: logger)
    let settled = Task { await settling.run() }
    defer { settled.cancel() }
    // Beside the first pages: only a search needs the names, and it waits for them by itself.
    let warming = Task {
      do { try await people.warm() } catch {
        logger.error("names not read", metadata: ["error": "\(type(of: error))"])
      }
    }
    defer { warming.cancel() }
    let sweeping = Task {
      do { try await desks.register.dossiers.sweepAttachments() } catch {
        logger.error("attachments not swept", metadata: ["error": "\(type(of: error))"])
      }
    }
    defer { sweeping.cancel() }
    try await application.runService()
    try await office.ledgerDatabase.checkpoint()
  }

  private static func logger() -> Logger {
    Logger(label: "hotich") { label in
      JSONLinesLog(label: label) { Office.clock().iso8601 }
    }
  }
}
