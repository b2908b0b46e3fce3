internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Messages
internal import RegistryServices

/// `hotich remind`: sends the reminders that are due, for a timer of the machine.
struct RemindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Gửi thư nhắc việc đến hạn, mỗi lần nhắc một thư · send due reminders.",
    discussion: "Máy chủ đang chạy (hotich serve) tự gửi hằng giờ từ 7 giờ đến 20 giờ.")

  @OptionGroup var data: DataOption

  func run() async throws {
    try data.folder.mustExist()
    let office: Office
    do { office = try await Office.open(data.folder) } catch ImportRefusal.folderInUse {
      print("Máy chủ đang mở thư mục này và tự gửi thư nhắc việc.")
      return
    }
    let logger = Logger(label: "hotich")
    let desks = try await OfficeWiring(office: office, logger: logger).desks().desks
    let outcome = try await ReminderRounds.round(desks, office.messages).run()
    print(office.messages.text(outcome.message))
    if outcome.withoutAddress > 0 {
      print(
        office.messages.text(
          "reminder.withoutAddress", VietnameseFormat.number(outcome.withoutAddress)))
    }
    if let failure = outcome.failure {
      throw OperatorError(
        what: office.messages.text(failure.message),
        hint: "Thư chưa gửi được sẽ gửi lại lần sau; xem cài đặt: hotich mail --data \(data.data)")
    }
  }
}
