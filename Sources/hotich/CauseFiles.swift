internal import Foundation
internal import VitalStatistics

/// The list of causes of death that lies beside the program.
enum CauseFiles {
  /// Throws an `OperatorError` that names the line.
  static func list(_ resources: ResourceFolders) throws -> CauseList {
    let rules = resources.causes.appending(path: "causes.csv")
    do {
      return try CauseList(
        codes: String(
          contentsOf: resources.causes.appending(path: "icd10.txt"), encoding: .utf8),
        rules: String(contentsOf: rules, encoding: .utf8))
    } catch let problem as CauseList.Problem {
      let place =
        switch problem {
        case .line(let number): "dòng \(number) sai"
        case .noCodes: "thiếu danh mục mã"
        case .noGroups: "thiếu nhóm nguyên nhân"
        }
      throw OperatorError(
        what: "Danh mục nguyên nhân tử vong không dùng được: \(place).",
        hint: "Sửa \(rules.path) hoặc cài lại chương trình.")
    }
  }
}
