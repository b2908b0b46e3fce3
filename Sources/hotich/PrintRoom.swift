internal import CivilDate
internal import Documents
internal import Foundation
internal import Interchange
internal import RegistryServices

/// The press of the office: the layouts that lie beside the program, and the fonts of the machine.
enum PrintRoom {
  /// Throws `DataFileRefusal` with everything that is wrong with a layout file.
  static func open(_ resources: ResourceFolders) throws -> PaperPress {
    let layouts = try LayoutFile.layouts(folder: resources.layouts.path)
    do {
      return PaperPress(layouts: try PaperLayouts(layouts), fonts: try FontShelf())
    } catch let overlap as LayoutOverlap {
      throw OperatorError(
        what:
          "Hai mẫu giấy “\(overlap.kind.rawValue)” cùng có hiệu lực ngày \(overlap.on.slashed).",
        hint: "Sửa ngày bắt đầu hoặc kết thúc của mẫu trong \(resources.layouts.path).")
    } catch let problem as FontProblem {
      throw OperatorError(
        what:
          "Không thấy phông chữ Liberation Serif bản 2 trong \(problem.folders.joined(separator: ", ")).",
        hint: "Cài gói phông chữ: apt-get install fonts-liberation2.")
    }
  }
}
