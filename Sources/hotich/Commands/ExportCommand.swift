internal import ArgumentParser
internal import CivilRegistration
internal import Foundation
internal import Interchange
internal import RegistryServices
internal import RegistryStore

/// `hotich export`: register rows in the exchange format.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Xuất sổ theo đúng cột và mã trao đổi · export register rows.",
    discussion:
      "KS khai sinh, KT khai tử, KH kết hôn, CMC nhận cha mẹ con, HN tình trạng hôn nhân. Đuôi tệp quyết định: .csv hoặc .xlsx."
  )

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case KS, KT, KH, CMC, HN

    var source: SourceKind {
      switch self {
      case .KS: .birth
      case .KT: .death
      case .KH: .marriage
      case .CMC: .parentage
      case .HN: .maritalStatus
      }
    }
  }

  @OptionGroup var data: DataOption
  @Option(help: "KS | KT | KH | CMC | HN.") var kind: Kind
  @Option(help: "Chỉ sổ của năm này · one book year.") var year: Int?
  @Option(help: "Tệp kết quả .csv hoặc .xlsx · file to write.") var out: String

  func run() async throws {
    try data.folder.mustExist()
    guard let format = TableFormat(rawValue: URL(filePath: out).pathExtension.lowercased()) else {
      throw OperatorError(
        what: "Không biết ghi tệp “\(out)”.", hint: "Đặt tên tệp có đuôi .csv hoặc .xlsx.")
    }
    let ledger = CommuneLedger.reading(
      try await data.folder.databases.readLedger())
    let rows = try await RegisterExport(ledger: ledger).rows(kind.source, year: year)
    let writer = try format.writer(
      path: out, columns: rows.header.map { TableColumn($0) }, sheet: kind.rawValue)
    for row in rows.cells { try writer.write(row) }
    try writer.finish()
    FileHandle.standardError.write(Data("\(rows.cells.count) dòng → \(out)\n".utf8))
  }
}
