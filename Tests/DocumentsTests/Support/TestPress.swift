import Documents
import Foundation
import Interchange
import RegistryServices

/// The press with the layouts and fonts that the program ships with.
enum TestPress {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static var layoutFolder: String {
    root.appending(path: "Sources/Interchange/Resources/Layouts").path
  }

  static func layouts() throws -> PaperLayouts {
    try PaperLayouts(LayoutFile.layouts(folder: layoutFolder))
  }

  static func shipped() throws -> PaperPress {
    PaperPress(layouts: try layouts(), fonts: try FontShelf())
  }

  /// A press with layouts written in the test.
  static func with(layouts text: String) throws -> PaperPress {
    let layouts = try LayoutFile.layouts(text: text, path: "test.yaml")
    return PaperPress(layouts: try PaperLayouts(layouts), fonts: try FontShelf())
  }

  static var template: String {
    root.appending(path: "Sources/Documents/Resources/Templates/administrative-document.docx").path
  }

  static func administrative(template: String = TestPress.template) throws -> AdministrativePress {
    let forms = try AdministrativeFormFile.forms(path: layoutFolder + "/Administrative/forms.yaml")
    return AdministrativePress(forms: forms, fonts: try FontShelf(), template: { template })
  }
}
