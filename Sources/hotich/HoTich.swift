internal import ArgumentParser
internal import Foundation
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// `hotich`: the whole program.
@main
struct HoTich: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hotich",
    abstract: "Sổ hộ tịch, đối chiếu và chỉ tiêu của một xã · a commune's civil registers.",
    version: "0.1.0",
    subcommands: [
      CreateCommand.self, ImportCommand.self, IndicatorsCommand.self, ServeCommand.self,
      VerifyCommand.self,
      RebuildCommand.self, UserCommand.self, ExportCommand.self, LawCommand.self,
      StatisticsCommand.self, PublishCommand.self, TableCommand.self, ReportCommand.self,
      LinkCommand.self, DedupeCommand.self, LookupCommand.self, ProgrammeCommand.self,
      PlaceCommand.self, MailCommand.self, RemindCommand.self, BackupCommand.self,
      RestoreCommand.self, ThumbnailCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let explained = OperatorErrors.explained(error)
      guard let told = explained as? OperatorError, told.exitCode != .failure else {
        exit(withError: explained)
      }
      FileHandle.standardError.write(Data("Error: \(told)\n".utf8))
      exit(withError: told.exitCode)
    }
  }
}
