internal import ArgumentParser
internal import CivilDate
internal import Documents
internal import Foundation
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// `hotich report`: the vital-statistics report of a year, as PDF or for Word.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Báo cáo thống kê hộ tịch của một năm · vital-statistics report of a year.",
    discussion: """
      Đuôi tệp ra quyết định dạng: .pdf hoặc .docx.
      Mặc định là bản nội bộ, số đúng từng ca; --public là bản công bố, ô số đếm có nhiễu bảo vệ.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Năm của sự kiện · year of the events.") var year: Int
  @Option(help: "Ngôn ngữ: vi, en · language.") var language = "vi"
  @Option(help: "Tệp ra, .pdf hoặc .docx · file to write.") var out: String
  @Option(help: "Số liệu đến ngày, YYYY-MM-DD (mặc định hôm nay) · as of.") var asOf: DateArgument?
  @Option(help: "Tệp dân số year,population,birth_rate,death_rate · population file.")
  var population: String?
  @Flag(name: .customLong("public"), help: "Bản để công bố · the edition for everybody.")
  var isPublic = false

  func run() async throws {
    try data.folder.mustExist()
    guard let language = ReportWording.Language(rawValue: language) else {
      throw OperatorError(what: "Không có ngôn ngữ “\(language)”.", hint: "Chọn vi hoặc en.")
    }
    let file = URL(filePath: out)
    guard let format = DocumentFormat(rawValue: file.pathExtension.lowercased()), format != .xlsx
    else {
      throw OperatorError(
        what: "Không rõ dạng tệp của “\(out)”.", hint: "Đặt tên tệp có đuôi .pdf hoặc .docx.")
    }
    let resources = try ResourceFolders()
    let messages = try Office.messages(resources)
    let ledger = CommuneLedger.reading(try await data.folder.databases.readLedger())
    let commune = try await ledger.commune().code
    let desk = StoredReports(
      ledger: ledger,
      rules: try RuleFiles(resources, of: data.folder, commune: commune).rules, now: Office.clock,
      population: try population.map { try PopulationFile.table(path: $0) }
        ?? PopulationFile.table(of: data.folder), causes: try CauseFiles.list(resources))
    do {
      let document = try await desk.report(
        year: year, asOf: asOf?.date, for: isPublic ? .everybody : .office,
        in: messages.wording(language))
      let press = try PrintRoom.administrative(resources, data.folder)
      let made = try await press.file(of: document, as: format)
      try Data(made.bytes).write(to: file)
      let pages = made.pageCount > 0 ? ", \(made.pageCount) trang" : ""
      print("Đã ghi \(file.path)\(pages).")
    } catch let refusal as ReportRefusal {
      throw OperatorError(what: messages.text(refusal.message), hint: "Không có gì được ghi.")
    }
  }
}
