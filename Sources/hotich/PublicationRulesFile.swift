internal import Foundation
internal import RegistryServices

/// The release days and the licence that lie beside the program.
enum PublicationRulesFile {
  /// Throws an `OperatorError` that names the line.
  static func calendar(_ resources: ResourceFolders) throws -> ReleaseCalendar {
    let file = resources.statistics.appending(path: "publication.csv")
    do {
      return try ReleaseCalendar(csv: String(contentsOf: file, encoding: .utf8))
    } catch let problem as ReleaseCalendar.Problem {
      let place =
        switch problem {
        case .line(let number): "dòng \(number) sai"
        case .missing(let name): "thiếu dòng \(name)"
        }
      throw OperatorError(
        what: "Tệp lịch công bố không dùng được: \(place).", hint: "Sửa \(file.path) rồi chạy lại.")
    }
  }
}
