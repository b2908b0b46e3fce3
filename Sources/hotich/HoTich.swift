internal import ArgumentParser

/// `hotich`: the whole program.
@main
struct HoTich: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hotich",
    abstract: "Sổ hộ tịch, đối chiếu và chỉ tiêu của một xã · a commune's civil registers.",
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, IndicatorsCommand.self, VerifyCommand.self, RebuildCommand.self,
      LawCommand.self,

    ])
}
