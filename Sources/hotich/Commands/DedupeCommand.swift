internal import ArgumentParser
internal import Interchange

/// `hotich dedupe`: which records of one file are the same.
struct DedupeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Tìm bản ghi trùng trong một tệp CSV · find doubles within a file.")

  @Argument(help: "Tệp CSV · the file.") var file: String
  @Option(help: "Tệp đổi tên địa danh · renamed communes.") var places: String?
  @Option(help: "Tệp khai báo cột · column mapping.") var mapping: String?
  @OptionGroup var common: LinkageOptions

  func run() async throws {
    var linkage = LinkageRun(left: file, right: nil)
    linkage.places = places
    linkage.mapping = mapping
    try await common.run(&linkage)
  }
}
