internal import ArgumentParser
internal import Foundation
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// `hotich import`: files of offices into the register.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập sổ và danh sách (XLSX, CSV) · import register rows and lists.",
    discussion: """
      Loại tệp được nhận ra từ dòng tiêu đề. Nhập lại cùng một tệp không làm thay đổi gì.
      Kết thúc với mã 0 khi mọi dòng đều có kết quả, 1 khi có tệp không nhận được.
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var server: DatabaseOption
  @Option(help: "Mã xã (mặc định 09931) · commune code.") var commune: String?
  @Flag(help: "In kết quả dạng JSON · print the result as JSON.") var json = false
  @Argument(help: "Tệp cần nhập, theo thứ tự bất kỳ · files in any order.") var files: [String]

  func run() async throws {
    try data.folder.keep(address: server.database)
    let office = try await Office.open(data.folder, commune: commune)
    let intake = FileImport(ledger: office.ledger, files: OfficeFiles())
    var report = ImportReport(messages: office.messages)
    for path in files {
      let name = URL(filePath: path).lastPathComponent
      let line = ProgressLine(name: name)
      do {
        let outcome = try await intake.run(
          place: path, fileName: name, actor: "command-line"
        ) { permille, counts in line.show(permille, rows: counts.rows) }
        line.end()
        report.add(name, outcome)
      } catch let broken as BrokenFile {
        line.end()
        report.add(name, broken)
      } catch let refusal as SourceRefusal {
        line.end()
        report.add(name, refusal.message)
      } catch let refusal as ImportRefusal where refusal != .folderInUse {
        line.end()
        report.add(name, refusal.message)
      }
    }
    // Once for all files, so that the first page need not wait for it.
    try await office.ledger.settleKnownEvents()
    try await office.ledgerDatabase.checkpoint()
    print(json ? try report.json : report.text)
    if report.hasRefusedFile { throw ExitCode.doesNotFit }
  }
}
