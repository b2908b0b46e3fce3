internal import Foundation
internal import VitalStatistics

/// The population file of an office, with its data folder or named on the command line.
enum PopulationFile {
  /// Throws an `OperatorError` that names the line or the year.
  static func table(path: String) throws -> PopulationTable {
    do {
      return try PopulationTable(csv: String(contentsOfFile: path, encoding: .utf8))
    } catch let problem as PopulationTable.Problem {
      throw OperatorError(
        what: "Tệp dân số \(path) không dùng được: \(words(problem)).",
        hint: "Mỗi năm một dòng year,population,birth_rate,death_rate; không có gì được tính.")
    }
  }

  /// The file `population.csv` of a data folder; nil when there is none.
  static func table(of folder: DataFolder) throws -> PopulationTable? {
    let file = folder.url.appending(path: "population.csv")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try table(path: file.path)
  }

  private static func words(_ problem: PopulationTable.Problem) -> String {
    switch problem {
    case .header: "thiếu dòng tiêu đề"
    case .line(let number): "dòng \(number) sai"
    case .twice(let year): "năm \(year) có hai dòng"
    case .missing(let year): "thiếu năm \(year)"
    case .empty: "không có năm nào"
    }
  }
}
