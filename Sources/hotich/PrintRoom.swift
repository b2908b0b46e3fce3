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
      return PaperPress(layouts: try PaperLayouts(layouts), fonts: try fonts())
    } catch let overlap as LayoutOverlap {
      throw OperatorError(
        what:
          "Hai mẫu giấy “\(overlap.kind.rawValue)” cùng có hiệu lực ngày \(overlap.on.slashed).",
        hint: "Sửa ngày bắt đầu hoặc kết thúc của mẫu trong \(resources.layouts.path).")
    }
  }

  /// Administrative documents. The Word template is the office's own if it has put one into its data folder
  /// (`mau/van-ban-hanh-chinh.docx`), or else the program's.
  static func administrative(
    _ resources: ResourceFolders, _ folder: DataFolder?
  ) throws -> AdministrativePress {
    let (own, shipped) = (folder?.wordTemplate.path, resources.wordTemplate.path)
    return AdministrativePress(
      forms: try AdministrativeFormFile.forms(path: resources.administrativeForms.path),
      fonts: try fonts(),
      template: {
        guard let own, FileManager.default.fileExists(atPath: own) else { return shipped }
        return own
      })
  }

  private static func fonts() throws -> FontShelf {
    do { return try FontShelf() } catch {
      throw OperatorError(
        what:
          "Không thấy phông chữ Liberation Serif bản 2 trong \(error.folders.joined(separator: ", ")).",
        hint: "Cài gói phông chữ: apt-get install fonts-liberation2.")
    }
  }
}
